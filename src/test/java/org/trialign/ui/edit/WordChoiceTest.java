package org.trialign.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trialign.Rule;
import org.trialign.ui.edit.Reading.Word;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the browser asks of a box of words, and what it sends. */
class WordChoiceTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @BeforeEach
    void begin() {
        MockVaadin.setup();
    }

    @AfterEach
    void end() {
        MockVaadin.tearDown();
    }

    @Test
    @Rule("PN-20")
    void theListIsAskedForPartByPartTheBestFirst() {
        var box = new WordBox();
        box.offer(() -> new WordList(List.of(
                new Word("pl-old", "Old square", "where the market is"),
                new Word("pl-quay", "Quay", null),
                new Word("pl-square", "Square", null))));
        JsonNode found = box.find("squ", 0, 1);
        assertThat(found.get("size").intValue()).isEqualTo(2);
        assertThat(found.get("items")).hasSize(1);
        assertThat(found.at("/items/0/value").asString()).isEqualTo("pl-square");
        assertThat(box.find("squ", 1, 50).at("/items/0/meaning").asString()).isEqualTo("where the market is");
    }

    @Test
    @Rule("PN-60")
    void whoGoesOnBeforeTheListHasComeTookTheFirstWordThatFits() {
        var words = new WordList(
                List.of(new Word("pl-square", "Square", null), new Word("pl-small", "Small square", null)));
        var one = new WordBox();
        one.offer(() -> words);
        one.takeFirst("squ");
        assertThat(one.getValue()).isEqualTo("pl-square");
        one.takeFirst("nowhere");
        one.takeFirst((String) null);
        assertThat(one.getValue()).isEqualTo("pl-square");
        one.setReadOnly(true);
        one.takeFirst("small");
        assertThat(one.getValue()).isEqualTo("pl-square");
        var several = new WordsBox();
        several.offer(() -> words);
        several.takeFirst("squ");
        several.takeFirst("squ");
        assertThat(several.getValue()).containsExactly("pl-square", "pl-small");
    }

    @Test
    @Rule("DO-45")
    void aForgedQuestionGetsNoMoreThanAList() {
        var box = new WordBox();
        box.offer(() -> new WordList(IntStream.range(0, 500)
                .mapToObj(i -> new Word("w" + i, "Word " + i, null))
                .toList()));
        assertThat(box.find(null, -5, Integer.MAX_VALUE).get("items")).hasSize(200);
        assertThat(box.find("\uD800", Integer.MAX_VALUE, -1).get("items")).isEmpty();
    }

    @Test
    @Rule("DO-45")
    void whatIsNoItemIsNoChoice() {
        var one = new WordBox();
        assertThat(one.read(null)).isNull();
        assertThat(one.read("pl-quay")).isNull();
        assertThat(one.read(JSON.objectNode().put("value", 7))).isNull();
        assertThat(one.read(item("pl-quay"))).isEqualTo("pl-quay");
        var several = new WordsBox();
        assertThat(several.read(item("pl-quay"))).isEmpty();
        assertThat(several.read(JSON.arrayNode().add(1).add(item("pl-quay")).addNull()))
                .isEqualTo(Set.of("pl-quay"));
    }

    private static ObjectNode item(String id) {
        return JSON.objectNode().put("value", id);
    }
}
