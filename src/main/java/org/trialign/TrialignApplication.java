package org.trialign;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.trialign.db.MoveToPostgres;
import org.trialign.exchange.Analyze;

@SpringBootApplication
@Push
@StyleSheet(Aura.STYLESHEET)
public class TrialignApplication implements AppShellConfigurator {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(Analyze.COMMAND)) {
            System.exit(Analyze.run(List.of(args).subList(1, args.length)));
        }
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        if (args.length > 0 && args[0].equals(MoveToPostgres.COMMAND)) {
            System.exit(MoveToPostgres.run());
        }
        SpringApplication.run(TrialignApplication.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport(
                "width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content");
        settings.addFavIcon("icon", "trialign.svg", "any");
    }
}
