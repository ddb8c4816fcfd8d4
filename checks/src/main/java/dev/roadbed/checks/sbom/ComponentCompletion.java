package dev.roadbed.checks.sbom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The fields of one component (BSI TR-03183-2 v2.1.0, sections 5.2.2 and 5.2.4). */
final class ComponentCompletion {

    private final SbomFacts facts;
    private final LicenceConclusion licences = new LicenceConclusion(LicenceNames.load());

    ComponentCompletion(SbomFacts facts) {
        this.facts = facts;
    }

    void complete(ObjectNode component) {
        boolean own = facts.isOwn(component);
        if (component.get("externalReferences") instanceof ArrayNode references) {
            // Where its makers hand it in, which is nobody else's business.
            Trees.removeIf(references, reference -> reference.path("type").asText().equals("distribution-intake"));
        }
        Bom.key(component).map(facts.files()::get).ifPresent(file -> deliverable(component, file, own));
        if (component.path("properties").isMissingNode()) {
            data(component);
        }
        source(component, own).ifPresent(url -> Trees.reference(component, "source-distribution", url));
        maker(component, own ? facts.creator() : creatorOf(component));
        Bom.key(component).map(facts.concluded().licences()::get).ifPresentOrElse(
                licence -> licences.conclude(component, licence.expression()), () -> licences.conclude(component));
    }

    /** Section 5.2.4, "Source code URI". The plugin passes over what Maven has no prefix for and is no URL, such as git's {@code git@host:path}. */
    private Optional<String> source(ObjectNode component, boolean own) {
        String written = own ? "" : Trees.reference(component, "vcs");
        String pom = Bom.key(component).map(facts.sources()::get).orElse("");
        return Optional.of(sourceUrl(written.isEmpty() ? pom : written)).filter(ComponentCompletion::isUri);
    }

    /** What is none, such as a property that nobody has filled in, would make the whole SBOM invalid. */
    private static boolean isUri(String url) {
        try {
            return new URI(url).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void deliverable(ObjectNode component, DeliveredFile file, boolean own) {
        boolean archive = file.content().archive();
        if (own && file.content().runnable()) {
            component.put("type", "application");
        }
        Trees.property(component, "bsi:component:filename", file.fileName());
        // Sections 8.1.4 to 8.1.6: a jar holds class files, its parts can be told apart, and it can be unpacked.
        Trees.property(component, "bsi:component:executable", archive ? "executable" : "non-executable");
        Trees.property(component, "bsi:component:archive", archive ? "archive" : "no archive");
        Trees.property(component, "bsi:component:structured", "structured");
        // Section 5.2.2: the digest is one of the file that is delivered, so it stands where that file can be had.
        String url = file.url().isEmpty() ? component.path("purl").asText() : file.url();
        ArrayNode hashes = Trees.reference(component, "distribution", url).putArray("hashes");
        hashes.addObject().put("alg", "SHA-512").put("content", file.digests().sha512());
        hashes.addObject().put("alg", "SHA-256").put("content", file.digests().sha256());
    }

    /** A POM, which is all that there is of some components. */
    private static void data(ObjectNode component) {
        Trees.property(component, "bsi:component:filename",
                component.path("name").asText() + "-" + component.path("version").asText() + ".pom");
        Trees.property(component, "bsi:component:executable", "non-executable");
        Trees.property(component, "bsi:component:archive", "no archive");
        Trees.property(component, "bsi:component:structured", "structured");
    }

    /** With the creator as its supplier too, unless its makers name one: what NTIA's minimum elements (2021) call so is who creates and identifies it. */
    static void maker(ObjectNode component, Creator creator) {
        creator(component, creator);
        if (component.get("manufacturer") instanceof ObjectNode manufacturer && !component.has("supplier")) {
            component.set("supplier", manufacturer.deepCopy());
        }
    }

    static void creator(ObjectNode node, Creator creator) {
        if (!creator.isKnown()) {
            return;
        }
        ObjectNode manufacturer = node.putObject("manufacturer");
        if (!creator.name().isEmpty()) {
            manufacturer.put("name", creator.name());
        }
        if (creator.isMail()) {
            manufacturer.putArray("contact").addObject().put("email", creator.contact());
        } else {
            manufacturer.putArray("url").add(creator.contact());
        }
    }

    /** What its POM says: home page, else source repository, else where it is published. */
    private static Creator creatorOf(ObjectNode component) {
        String name = component.path("publisher").asText(component.path("group").asText());
        for (String type : new String[] {"website", "vcs", "issue-tracker", "distribution"}) {
            Creator creator = new Creator(name, sourceUrl(Trees.reference(component, type)));
            if (creator.isKnown()) {
                return creator;
            }
        }
        return new Creator(name, "");
    }

    /** Maven's own prefix says how to fetch, not where; {@code git@host:path} is ssh, in a form that is no URI. */
    private static String sourceUrl(String scm) {
        String url = scm.strip().replaceFirst("^scm:[a-z]+[:|]", "");
        return url.contains("://") || !url.matches("[^/@]+@[^/:]+:.+") ? url : "ssh://" + url.replaceFirst(":", "/");
    }
}
