package org.trialign.ui.guard;

import org.atmosphere.cpr.ApplicationConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.stereotype.Component;

/** What Vaadin's push is told when its servlet is registered; Atmosphere reads it there and nowhere else. */
@Component
final class PushSettings implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof ServletRegistrationBean<?> servlet) {
            servlet.addInitParameter(ApplicationConfig.ATMOSPHERE_INTERCEPTORS, PushGoesDown.class.getName());
        }
        return bean;
    }
}
