package org.trialign.model.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Strict JSON (workshop-format.md §1): UTF-8, no comments, no member twice, nested at most 100 deep, numbers exact. Also
 * for the bodies that the doors receive.
 */
public final class JsonText {
    public static final int MAX_BYTES = 10_000_000;
    private static final int MAX_DEPTH = 100;
    /** No list or object of the format is longer. What comes after is checked to be JSON, but not kept. */
    static final int MOST_ENTRIES = 20_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // its table of names breaks when somebody sends many of one hash
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_BYTES)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(MAX_BYTES)
                    .build())
            .build();

    private JsonText() {}

    /** Says where and why a text is not JSON. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message, null, false, false);
        }

        FormatError error() {
            return new FormatError(ErrorCode.JSON, "", String.valueOf(getMessage()));
        }
    }

    /** The one value that the bytes hold. A byte order mark at the start is skipped. */
    public static JsonNode parse(byte[] bytes) throws Malformed {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge(bytes.length);
        }
        return parse(decode(bytes));
    }

    static Malformed tooLarge(long size) {
        return new Malformed(size + " bytes, allowed are " + MAX_BYTES);
    }

    /** The one value that the text holds. */
    public static JsonNode parse(String text) throws Malformed {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return only(parser);
        }
    }

    private static JsonNode only(JsonParser parser) throws Malformed {
        try {
            if (parser.nextToken() == null) {
                throw at(parser.currentLocation(), "there is no JSON value");
            }
            JsonNode value = value(parser);
            if (parser.nextToken() != null) {
                throw at(parser.currentTokenLocation(), "something stands after the end of the JSON value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw at(parser.currentLocation(), "nested deeper than " + MAX_DEPTH);
        } catch (JacksonException e) {
            throw at(parser.currentLocation(), reason(e));
        }
    }

    /** The parser's words without its own account of the place. */
    private static String reason(JacksonException e) {
        String words = String.valueOf(e.getOriginalMessage());
        int cut = words.indexOf(" (start marker at");
        return Quote.plain(cut < 0 ? words : words.substring(0, cut), 200);
    }

    private static JsonNode value(JsonParser parser) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        } else if (token == JsonToken.START_ARRAY) {
            return array(parser);
        } else if (token == JsonToken.VALUE_STRING) {
            return nodes.stringNode(parser.getString());
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return nodes.booleanNode(token == JsonToken.VALUE_TRUE);
        } else if (token == JsonToken.VALUE_NULL) {
            return nodes.nullNode();
        }
        return Numbers.node(parser.getString());
    }

    private static ObjectNode object(JsonParser parser) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (object.size() < MOST_ENTRIES) {
                object.set(name, value(parser));
            } else {
                parser.skipChildren();
            }
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (array.size() < MOST_ENTRIES) {
                array.add(value(parser));
            } else {
                parser.skipChildren();
                array.addNull();
            }
        }
        return array;
    }

    private static String decode(byte[] bytes) throws Malformed {
        var in = ByteBuffer.wrap(bytes);
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            in.position(3);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
        } catch (CharacterCodingException e) {
            // the decoder leaves the buffer at the bytes that it could not read
            throw new Malformed(place(bytes, in.position()) + ": not UTF-8");
        }
    }

    private static String place(byte[] bytes, int end) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        int column = new String(bytes, start, end - start, StandardCharsets.UTF_8).length() + 1;
        return "line " + line + ", column " + column;
    }

    private static Malformed at(TokenStreamLocation place, String message) {
        return new Malformed("line " + place.getLineNr() + ", column " + place.getColumnNr() + ": " + message);
    }
}
