package org.trialign.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.trialign.access.Account;
import org.trialign.access.Audit;
import org.trialign.model.format.FormatError;
import org.trialign.model.format.JsonText;
import org.trialign.workshop.CommandDoor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A workshop's file comes in by {@code POST /api/v1/workshops} and goes out by {@code GET …/file}. */
@RestController
@RequestMapping("/api/v1/workshops")
class FileDoors {
    private final WorkshopFiles files;
    private final Visits visits;

    FileDoors(WorkshopFiles files, Visits visits) {
        this.files = files;
        this.visits = visits;
    }

    /** 201 with {@code {"slug"}}; 422 with {@code errors}, each {@code {"code", "path", "detail"}}; 413 when too large. */
    @PostMapping
    ResponseEntity<String> read(InputStream body, @AuthenticationPrincipal Account account) throws IOException {
        byte[] file = body.readNBytes(JsonText.MAX_BYTES + 1);
        if (file.length > JsonText.MAX_BYTES) {
            return Visits.problem(CommandDoor.problem(413, "A file has at most " + JsonText.MAX_BYTES + " bytes."));
        }
        return switch (files.read(file, account)) {
            case WorkshopFiles.Imported.Made made ->
                ResponseEntity.created(URI.create("/w/" + made.slug()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(JsonNodeFactory.instance
                                .objectNode()
                                .put("slug", made.slug())
                                .toString());
            case WorkshopFiles.Imported.Refused refused -> refused(refused);
        };
    }

    private static ResponseEntity<String> refused(WorkshopFiles.Imported.Refused refused) {
        CommandDoor.Answer answer = CommandDoor.problem(422, "The file is not a workshop; nothing was made.");
        ArrayNode errors = answer.body().putArray("errors");
        for (FormatError error : refused.errors()) {
            errors.addObject()
                    .put("code", error.code().wire())
                    .put("path", error.path())
                    .put("detail", error.message());
        }
        return Visits.problem(answer);
    }

    /** The file as an attachment; 403 for members who don't facilitate the workshop. */
    @GetMapping("/{slug}/file")
    ResponseEntity<byte[]> write(@PathVariable String slug) {
        Optional<Visits.Visit> visit = visits.of(slug, null);
        if (visit.isEmpty()) {
            return problem(404, "There is no such workshop.");
        }
        return files.write(visit.get().workshop(), visit.get().account())
                .map(file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(slug + ".json")
                                        .build()
                                        .toString())
                        .body(file))
                .orElseGet(() -> {
                    Audit.refused(visit.get().account(), "file", slug, 403);
                    return problem(403, "Only a facilitator takes a workshop out as a file.");
                });
    }

    private static ResponseEntity<byte[]> problem(int status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(CommandDoor.problem(status, detail).body().toString().getBytes(StandardCharsets.UTF_8));
    }
}
