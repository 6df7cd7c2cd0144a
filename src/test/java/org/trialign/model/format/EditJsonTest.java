package org.trialign.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trialign.Rule;
import org.trialign.model.LanternStreet;
import tools.jackson.databind.JsonNode;

class EditJsonTest {
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| ([^|]*) \\|");

    @Test
    @Rule("CO-19")
    void theHandbookNamesEveryOpWithItsMembers() throws Exception {
        var documented = new LinkedHashMap<String, List<String>>();
        for (String line : Files.readAllLines(Path.of("docs/commands.md"))) {
            var row = ROW.matcher(line);
            if (row.find()) {
                documented.put(
                        row.group(1),
                        Pattern.compile(", ")
                                .splitAsStream(row.group(2).replace("`", ""))
                                .filter(member -> !member.isBlank())
                                .toList());
            }
        }
        assertThat(documented).isEqualTo(members());
    }

    private static Map<String, List<String>> members() {
        return EditJson.OPS.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        op -> Schema.of(op.getValue().asSubclass(Record.class)).fields().stream()
                                .map(field -> field.required() ? field.name() : "[" + field.name() + "]")
                                .toList()));
    }

    @ParameterizedTest
    @Rule("CO-20")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            VALUE op             | {'op':'paint','card':'a'}
            MISSING op           | {'card':'a'}
            TYPE op              | {'op':1}
            TYPE $               | []
            MISSING value        | {'op':'set','card':'a','field':'title'}
            UNKNOWN-MEMBER extra | {'op':'remove','card':'a','extra':1}
            TEXT card            | {'op':'remove','card':'a b'}
            TYPE value           | {'op':'addLink','agency':'A','value':1}
            VALUE list           | {'op':'addCard','agency':'A','list':'links','value':{}}
            VALUE phase          | {'op':'setPhase','phase':'lunch'}
            TYPE on              | {'op':'setSwitch','switch':'cards','on':'yes'}
            """)
    void anotherFormIsRefusedWithItsPlace(String codeAndPath, String edit) throws Exception {
        var errors = new Errors();

        assertThat(EditJson.read(json(edit), org.trialign.model.format.Path.ROOT, errors))
                .isEmpty();
        assertThat(errors.all()).hasSize(1);
        assertThat(errors.all().getFirst().toString()).startsWith(codeAndPath + ": ");
    }

    @Test
    @Rule("CO-20")
    void whatIsWrittenIsReadAgain() throws Exception {
        LanternStreet.answerKey().moves().stream()
                .flatMap(move -> move.edits().stream())
                .forEach(edit -> assertThat(EditJson.read(EditJson.write(edit))).isEqualTo(edit));
        JsonNode emptied = json("{'op':'set','card':'a','field':'note','value':null}");
        assertThat(EditJson.write(EditJson.read(emptied))).isEqualTo(emptied);
    }

    private static JsonNode json(String text) throws JsonText.Malformed {
        return JsonText.parse(text.replace('\'', '"'));
    }
}
