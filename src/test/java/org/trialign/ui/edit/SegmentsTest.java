package org.trialign.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;

/** What the browser sends of a choice. */
class SegmentsTest {
    @BeforeEach
    void begin() {
        MockVaadin.setup();
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    @Test
    @Rule("DO-45")
    void whatIsNoneOfTheValuesIsNoChoice() {
        var segments = new Segments();
        segments.offer(List.of("core", "helps"), value -> value);
        assertThat(segments.read("core")).isEqualTo("core");
        assertThat(segments.read("")).isNull();
        assertThat(segments.read("owner")).isNull();
        assertThat(segments.read(7)).isNull();
        assertThat(segments.read(null)).isNull();
    }
}
