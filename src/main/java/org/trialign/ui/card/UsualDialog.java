package org.trialign.ui.card;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.trialign.model.Edit;
import org.trialign.model.RowType;
import org.trialign.model.format.Field;
import org.trialign.model.format.Schema;
import org.trialign.model.format.ThingJson;
import org.trialign.room.Room;
import org.trialign.ui.edit.Editors;
import org.trialign.ui.edit.FieldEditor;
import org.trialign.ui.edit.Reading;
import org.trialign.ui.edit.Saver;
import org.trialign.ui.widget.CloseButton;
import org.trialign.workshop.WorkshopService;

/** Whom an agency usually serves, where and when: set once, then proposed in each new card. */
public final class UsualDialog extends Dialog {
    /** What can be usual, by the names of the fields that it is proposed in. */
    static final List<String> FIELDS = List.of("population", "place", "time");

    private final String agency;
    private final String account;
    private final SequencedMap<String, FieldEditor> editors = new LinkedHashMap<>();

    /**
     * @param workshop id of the workshop
     * @param account of who sets it
     */
    public UsualDialog(WorkshopService workshops, String workshop, String agency, String account) {
        this.agency = agency;
        this.account = account;
        setHeaderTitle(getTranslation("usual.title"));
        setWidth("min(440px, 94vw)");
        var fields = new Div();
        fields.addClassNames("card-fields", "usual-fields");
        fields.add(new Paragraph(getTranslation("usual.why")));
        var made = new Editors(fields, new Saver(workshops, workshop, account));
        for (String name : FIELDS) {
            Field field = Schema.of(RowType.USUALS).field(name).orElseThrow();
            FieldEditor editor = made.of(
                    field,
                    getTranslation("usual." + name),
                    agency,
                    value -> List.of(new Edit.SetUsual(agency, name, value)));
            editors.put(name, editor);
            fields.add(editor.component());
        }
        add(fields);
        if (editors.firstEntry().getValue().component() instanceof Focusable<?> first) {
            first.focus();
        }
        getFooter().add(new CloseButton(getTranslation("usual.done"), this));
    }

    /** Shows what is set now. */
    public void show(Room room, Room.State state) {
        Reading.of(room, state, account)
                .ifPresent(reading -> editors.forEach((name, editor) -> editor.show(
                        ThingJson.get(
                                reading.usual(agency),
                                Schema.of(RowType.USUALS).field(name).orElseThrow()),
                        reading)));
    }
}
