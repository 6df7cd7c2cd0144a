package org.trialign.model;

/** Why a command was not done. Nothing of it was written. The message is for people; see doors.md for the status. */
public sealed interface Refusal {
    /** No such thing, or one that this person may not see: the two must not be told apart. */
    record NotFound(String what) implements Refusal {}

    /** This person may see it but not do it. */
    record Forbidden(String why) implements Refusal {}

    /** The base is too old for this edit; {@code now} is what stands there, as JSON text, or "null". */
    record Stale(String why, String now) implements Refusal {}

    /** A command of one's own can't be taken back, because of what came later; {@code why} says so in words. */
    record Overtaken(Later later, String why) implements Refusal {}

    /** This person sends more than a person may; a second later it can be sent again. */
    record TooMany() implements Refusal {}

    /** Breaks a rule of the format: code and path as in workshop-format.md §8. */
    record Broken(String code, String path, String why) implements Refusal {}
}
