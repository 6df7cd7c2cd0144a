package org.trialign.model;

/** What is stored, changed and sent as a whole. Its id is unique among the things of its {@link RowType}. */
public sealed interface Thing
        permits WorkshopHead,
                Problem,
                SharedWord,
                PopulationOverlap,
                Agency,
                Card,
                CardLink,
                Agreement,
                JointLines,
                ParkingLot,
                Reveal,
                SwitchSetting,
                Proposal,
                Usual,
                Help,
                Wall,
                Spotlight,
                Member,
                Pin,
                DismissedFinding,
                Nod,
                SharedFault,
                Baseline,
                Standing {
    String id();
}
