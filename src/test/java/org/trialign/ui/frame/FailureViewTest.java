package org.trialign.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.ErrorParameter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.trialign.Rule;

@ExtendWith(OutputCaptureExtension.class)
class FailureViewTest {
    private static final Pattern REFERENCE = Pattern.compile("\\b[A-HJ-NP-Z2-9]{6}\\b");

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    @Rule("PE-53")
    void aFailureShowsPlainWordsAndAReferenceAndTheStackIsInTheLogAlone(CapturedOutput log) {
        var view = new FailureView();
        int status = view.setErrorParameter(
                null, new ErrorParameter<>(Exception.class, new IllegalStateException("a table is missing")));
        String shown = view.getElement().getTextRecursively();
        assertThat(status).isEqualTo(500);
        assertThat(shown)
                .contains("Something went wrong")
                .doesNotContain("IllegalState", "a table is missing", "org.trialign");
        Matcher reference = REFERENCE.matcher(shown);
        assertThat(reference.find()).isTrue();
        assertThat(log.getAll())
                .contains(
                        "Failure " + reference.group(),
                        "a table is missing",
                        "at org.trialign.ui.frame.FailureViewTest");
    }
}
