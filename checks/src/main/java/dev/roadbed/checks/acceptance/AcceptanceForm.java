package dev.roadbed.checks.acceptance;

import dev.roadbed.checks.finding.Catalogue;
import dev.roadbed.checks.finding.CheckId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of an entry: which keys it has and what they may say. Makes an acceptance, or the list of all that is wrong. */
final class AcceptanceForm {

    private static final List<String> REQUIRED = List.of("id", "where", "reason", "owner", "accepted", "until");
    private static final String WHAT = "what";

    private final Catalogue catalogue;
    private final LedgerEntry entry;
    private final List<LedgerFault> faults = new ArrayList<>();

    private AcceptanceForm(Catalogue catalogue, LedgerEntry entry) {
        this.catalogue = catalogue;
        this.entry = entry;
        faults.addAll(entry.faults());
    }

    /** All faults of an entry, none if it is well-formed. */
    static List<LedgerFault> faults(Catalogue catalogue, LedgerEntry entry) {
        AcceptanceForm form = new AcceptanceForm(catalogue, entry);
        form.read();
        return form.faults;
    }

    /** The acceptance, if the entry is well-formed. */
    static Optional<Acceptance> acceptance(Catalogue catalogue, LedgerEntry entry) {
        AcceptanceForm form = new AcceptanceForm(catalogue, entry);
        Acceptance acceptance = form.read();
        return form.faults.isEmpty() ? Optional.of(acceptance) : Optional.empty();
    }

    private Acceptance read() {
        if (!entry.faults().isEmpty() && entry.fields().isEmpty()) {
            return null;
        }
        unknownKeys();
        REQUIRED.stream().filter(key -> entry.text(key).isEmpty()).forEach(this::missing);
        if (entry.fields().containsKey(WHAT) && entry.text(WHAT).isEmpty()) {
            fault(WHAT, "what is empty", "a part of the finding's first line, or leave the key out");
        }
        return new Acceptance(entry.line(), id(), where(), entry.text(WHAT), entry.text("reason").orElse(""),
                entry.text("owner").orElse(""), date("accepted"), date("until"));
    }

    private void unknownKeys() {
        entry.fields().keySet().stream().sorted()
                .filter(key -> !REQUIRED.contains(key) && !key.equals(WHAT))
                .forEach(key -> fault(key, "unknown key " + key, "the keys are " + String.join(", ", REQUIRED) + " and, if needed, what"));
    }

    private void missing(String key) {
        boolean there = entry.fields().containsKey(key);
        if (entry.faults().stream().noneMatch(fault -> there && fault.line() == entry.line(key))) {
            fault(key, key + (there ? " is empty" : " is missing"), key + ": " + example(key));
        }
    }

    private static String example(String key) {
        return switch (key) {
            case "id" -> "the finding's, for example RB-PIN-001";
            case "where" -> "the finding's file, for example pom.xml";
            case "reason" -> "why the risk is taken, for the person who reads it in half a year";
            case "owner" -> "who answers for it, for example \"@acme/platform\"";
            default -> "a day, for example 2026-11-24";
        };
    }

    private CheckId id() {
        Optional<String> text = entry.text("id");
        if (text.isEmpty()) {
            return null;
        }
        if (!CheckId.isValid(text.get())) {
            fault("id", "no check id: " + text.get(), "id: RB-FAMILY-000, as the finding shows it");
            return null;
        }
        CheckId id = new CheckId(text.get());
        if (!id.isAcceptable()) {
            fault("id", id + " cannot be accepted", "mend what it found, and remove this entry");
        } else if (catalogue.find(id).isEmpty()) {
            fault("id", "there is no check " + id, "id: as the finding shows it; if the check is gone, remove the entry");
        }
        return id;
    }

    private Where where() {
        Optional<String> text = entry.text("where");
        try {
            return text.map(Where::of).orElse(null);
        } catch (IllegalArgumentException e) {
            fault("where", "where is no file of the repository: " + text.orElse(""), e.getMessage());
            return null;
        }
    }

    private LocalDate date(String key) {
        Optional<String> text = entry.text(key);
        try {
            return text.map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            fault(key, key + " is no day: " + text.orElse(""), key + ": a day of the calendar as year-month-day, for example 2026-11-24");
            return null;
        }
    }

    private void fault(String key, String what, String fix) {
        faults.add(new LedgerFault(entry.line(key), what, fix));
    }
}
