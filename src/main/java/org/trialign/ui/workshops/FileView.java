package org.trialign.ui.workshops;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trialign.access.AccountService;
import org.trialign.exchange.WorkshopFiles;
import org.trialign.exchange.WorkshopFiles.Imported;
import org.trialign.model.format.ErrorCode;
import org.trialign.model.format.FormatError;
import org.trialign.model.format.JsonText;

/** A workshop from a file that is dropped or chosen; every error is shown with its place. */
@Route("new/file")
@PermitAll
class FileView extends NewWorkshopPage {
    /** Found only in a file whose form is right. */
    private static final Set<ErrorCode> OF_CONTENT = EnumSet.of(
            ErrorCode.UNKNOWN_ID,
            ErrorCode.DUPLICATE_ID,
            ErrorCode.CIRCLE,
            ErrorCode.LINK,
            ErrorCode.UNIT,
            ErrorCode.TWICE);

    private final WorkshopFiles files;
    private final Div outcome = new Div();

    FileView(WorkshopFiles files, AccountService accounts, AuthenticationContext authentication) {
        super(accounts, authentication, "file");
        this.files = files;
        outcome.addClassName("import-outcome");
        outcome.getElement().setAttribute("role", "alert");
        UploadHandler handler = this::receive;
        var upload = new Upload(handler);
        upload.addClassName("import");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(JsonText.MAX_BYTES);
        upload.setAcceptedFileTypes(".json", "application/json");
        upload.setI18n(words());
        var choose = new NativeButton(getTranslation("new.file.choose"));
        choose.addClassNames("button", "primary");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("new.file.drop")));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        show(upload, outcome);
    }

    private UploadI18N words() {
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(getTranslation("new.file.one"))
                .setFileIsTooBig(getTranslation("new.file.large"))
                .setIncorrectFileType(getTranslation("new.file.type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("new.file.sending"))
                        .setProcessing(getTranslation("new.file.reading"))
                        .setStalled(getTranslation("new.file.stalled"))
                        .setHeld(""))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("new.file.failed"))
                        .setUnexpectedServerError(getTranslation("new.file.failed"))
                        .setForbidden(getTranslation("new.file.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(getTranslation("new.file.retry"))
                .setRemove(getTranslation("new.file.remove"))
                .setStart(getTranslation("new.file.start")));
        return words;
    }

    /** Runs in the thread of the upload, which holds no session: reading and making may take a while. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (InputStream file = event.getInputStream()) {
            bytes = file.readNBytes(JsonText.MAX_BYTES + 1);
        }
        Imported imported = bytes.length > JsonText.MAX_BYTES ? null : files.read(bytes, account());
        event.getUI().access(() -> {
            if (event.getOwningComponent() instanceof Upload upload) {
                upload.clearFileList();
            }
            switch (imported) {
                case null -> refuse(getTranslation("new.file.large"));
                case Imported.Made made -> open(made.slug());
                case Imported.Refused refused -> show(event.getFileName(), refused.errors());
            }
        });
    }

    private void refuse(String why) {
        outcome.removeAll();
        var text = new Div(why);
        text.addClassName("new-alert");
        outcome.add(text);
    }

    private void show(String file, List<FormatError> errors) {
        outcome.removeAll();
        var list = new OrderedList();
        list.addClassName("format-errors");
        errors.forEach(error -> list.add(line(error)));
        outcome.add(
                new H2(getTranslation(
                        errors.size() == 1 ? "new.file.wrong" : "new.file.wrong.many", file, errors.size())),
                list);
        if (errors.stream().noneMatch(error -> OF_CONTENT.contains(error.code()))) {
            outcome.add(new Paragraph(getTranslation("new.file.then")));
        }
    }

    private ListItem line(FormatError error) {
        var code = new Span(error.code().wire());
        code.addClassNames("badge", "conflict");
        var path = new Code(error.path().isEmpty() ? "$" : error.path());
        var words = new Span(getTranslation("new.code." + error.code().wire()));
        var detail = new Span(error.message());
        detail.addClassNames("small", "quiet");
        detail.getElement().setAttribute("lang", "en");
        var text = new Div(words, detail);
        text.addClassName("column");
        var line = new ListItem(code, path, text);
        line.getElement().setAttribute("data-error", error.code().wire());
        return line;
    }
}
