package org.trialign.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.trialign.access.Account;
import org.trialign.audience.Audience;
import org.trialign.audience.AudienceView;
import org.trialign.audience.VisibleWorkshop;
import org.trialign.model.Workshop;
import org.trialign.model.WorkshopHead;
import org.trialign.model.format.FormatError;
import org.trialign.model.format.WorkshopFile;
import org.trialign.model.format.WorkshopReader;
import org.trialign.room.Rooms;
import org.trialign.workshop.NewWorkshops;
import org.trialign.workshop.WorkshopService;

/**
 * Workshops out of files, into files, and out of earlier workshops. Only a facilitator takes a workshop out, and takes
 * what a facilitator may read: the private draft of an agency that has members and isn't revealed stays inside.
 */
@Service
public class WorkshopFiles {
    private final WorkshopService workshops;
    private final NewWorkshops newWorkshops;
    private final Rooms rooms;

    WorkshopFiles(WorkshopService workshops, NewWorkshops newWorkshops, Rooms rooms) {
        this.workshops = workshops;
        this.newWorkshops = newWorkshops;
        this.rooms = rooms;
    }

    /** What came of an import: all or nothing. */
    public sealed interface Imported {
        /** The workshop stands in Frame, nobody revealed; its one member is who imported it. */
        record Made(String slug) implements Imported {}

        /** @param errors at least one (workshop-format.md §8) */
        record Refused(List<FormatError> errors) implements Imported {}
    }

    /** What of an earlier workshop a copy takes along. */
    public enum Extent {
        /** The problem, the vocabulary and the agencies. */
        FRAME,
        /** These, the triangles and what joins them. */
        TRIANGLES
    }

    /** Makes a workshop of a file, or says all that is wrong with it. An answer key is checked and left out. */
    public Imported read(byte[] file, Account facilitator) {
        return switch (WorkshopReader.read(file)) {
            case WorkshopReader.Invalid invalid -> new Imported.Refused(invalid.errors());
            case WorkshopReader.Valid valid -> new Imported.Made(newWorkshops.create(valid.workshop(), facilitator));
        };
    }

    /** What keeps these answers from being a workshop, by the format's paths; empty: nothing does. */
    public static List<FormatError> check(BlankWorkshop answers) {
        return switch (WorkshopReader.read(WorkshopFile.bytes(answers.workshop()))) {
            case WorkshopReader.Valid valid -> List.of();
            case WorkshopReader.Invalid invalid -> invalid.errors();
        };
    }

    /** Makes a workshop of answers that {@link #check} has nothing against, and says its slug. */
    public String begin(BlankWorkshop answers, Account facilitator) {
        return newWorkshops.create(answers.workshop(), facilitator);
    }

    /** The file of a workshop; empty for who doesn't facilitate it. */
    public Optional<byte[]> write(String workshop, String account) {
        return readable(workshop, account).map(WorkshopFile::bytes);
    }

    /** The agencies whose private drafts {@link #write} leaves out; empty for who doesn't facilitate the workshop. */
    public List<String> keptOut(String workshop, String account) {
        return view(workshop, account).stream()
                .flatMap(view -> view.counts().entrySet().stream()
                        .filter(count -> count.getValue() > cards(view, count.getKey()))
                        .map(Map.Entry::getKey))
                .toList();
    }

    /**
     * Makes a workshop out of an earlier one, or says what is wrong with its title, by the format's path {@code title};
     * empty for who doesn't facilitate the earlier one.
     */
    public Optional<Imported> copy(String workshop, Account facilitator, String title, Extent extent) {
        return readable(workshop, facilitator.id())
                .map(earlier -> read(WorkshopFile.bytes(copy(earlier, title, extent)), facilitator));
    }

    private static Workshop copy(Workshop earlier, String title, Extent extent) {
        WorkshopHead head = earlier.head();
        boolean whole = extent == Extent.TRIANGLES;
        return new Workshop(
                new WorkshopHead(title, head.language(), head.notice(), head.phase()),
                earlier.problem(),
                earlier.facets(),
                earlier.vocabulary(),
                earlier.agencies(),
                whole ? earlier.triangles() : Map.of(),
                whole ? earlier.crossLinks() : List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Optional<Workshop> readable(String workshop, String account) {
        return view(workshop, account).map(VisibleWorkshop::toTake);
    }

    private Optional<AudienceView> view(String workshop, String account) {
        return workshops.snapshot(workshop).isFacilitator(account)
                ? Optional.of(rooms.of(workshop).viewNow(new Audience.FacilitatorAudience()))
                : Optional.empty();
    }

    private static long cards(AudienceView view, String agency) {
        return view.rows().values().stream()
                .filter(row -> row.type().isCard() && agency.equals(row.agency()))
                .count();
    }
}
