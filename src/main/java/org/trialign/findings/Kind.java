package org.trialign.findings;

import org.trialign.base.Wire;

/** The kinds of findings, with the codes of findings.md §3. */
public enum Kind implements Wire {
    /** Shared outcome. */
    O1(Group.OVERLAP),
    /** Duplicate offer. */
    O2(Group.OVERLAP),
    /** Hand-off waiting to be agreed. */
    O3(Group.OVERLAP),
    /** Shared authorizer. */
    O4(Group.OVERLAP),
    /** Capacity match. */
    O5(Group.OVERLAP),
    /** Shared assumption. */
    O6(Group.OVERLAP),
    /** Idle. */
    O7(Group.OVERLAP),
    /** Split authorizer. */
    C1(Group.CONFLICT),
    /** Contested resource. */
    C2(Group.CONFLICT),
    /** Order against offer. */
    C3(Group.CONFLICT),
    /** Opposite directions. */
    C4(Group.CONFLICT),
    /** Burden on another's outcome. */
    C5(Group.CONFLICT),
    /** Welfare and justice in tension. */
    C6(Group.CONFLICT),
    /** One person and everyone in tension. */
    C7(Group.CONFLICT),
    /** Jurisdiction collision. */
    C8(Group.CONFLICT),
    /** Two leads. */
    C9(Group.CONFLICT),
    /** Clashing terms of work. */
    C10(Group.CONFLICT),
    /** One word, several figures. */
    C11(Group.CONFLICT),
    /** Nobody's core business. */
    G1(Group.GAP),
    /** Unclaimed. */
    G2(Group.GAP),
    /** Claimed without capacity. */
    G3(Group.GAP),
    /** Claimed without authority. */
    G4(Group.GAP),
    /** Untested keystone. */
    G5(Group.GAP),
    /** Unreached people. */
    G6(Group.GAP),
    /** Obligation and nothing else. */
    G7(Group.GAP),
    /** Blank cell. */
    G8(Group.GAP),
    /** Missing voice. */
    G9(Group.GAP),
    /** Broken hand-off. */
    G10(Group.GAP),
    /** No number. */
    G11(Group.GAP),
    /** Nobody there then. */
    G12(Group.GAP),
    /** Waiting in a circle. */
    G13(Group.GAP),
    /** All closed then. */
    G14(Group.GAP),
    /** Value without capacity. */
    F1(Group.FAULT),
    /** Value without authorizer. */
    F2(Group.FAULT),
    /** Orphan output. */
    F3(Group.FAULT),
    /** Satisfaction only. */
    F4(Group.FAULT),
    /** Output mistaken for outcome. */
    F5(Group.FAULT),
    /** Too vague. */
    F6(Group.FAULT),
    /** Activity adrift. */
    F7(Group.FAULT),
    /** Net opposed. */
    F8(Group.FAULT),
    /** Promised capacity. */
    F9(Group.FAULT),
    /** Authority without a claim of justice. */
    F10(Group.FAULT),
    /** Works against itself. */
    F11(Group.FAULT);

    private final Group group;

    Kind(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** The code itself: {@code O1}. */
    @Override
    public String wire() {
        return name();
    }
}
