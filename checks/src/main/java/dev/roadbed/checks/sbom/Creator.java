package dev.roadbed.checks.sbom;

/**
 * Who made something (BSI TR-03183-2, section 5.2.1: an e-mail address, or else a URL).
 *
 * @param name    of a person, a company or a project; empty if not known
 * @param contact e-mail address or URL; empty if not known
 */
public record Creator(String name, String contact) {

    /** Whether somebody could be reached. */
    public boolean isKnown() {
        return isMail() || contact.contains("://");
    }

    boolean isMail() {
        return contact.contains("@") && !contact.contains("/");
    }
}
