package dev.roadbed.it.sigstore;

/**
 * Who signs: a workflow of a repository, run for a tag.
 *
 * @param issuer     who vouches for it
 * @param repository for example {@code acme/payments}
 * @param tag        for example {@code v1.0.0}
 */
public record Identity(String issuer, String repository, String tag) {

    /** The issuer that GitHub's jobs have their tokens from. */
    public static final String GITHUB = "https://token.actions.githubusercontent.com";

    private static final String WORKFLOW = "/.github/workflows/release.yml";

    /** The release workflow of a repository on GitHub. */
    public static Identity of(String repository, String tag) {
        return new Identity(GITHUB, repository, tag);
    }

    /** As a certificate names it, and as users have to ask for it. */
    public String workflow() {
        return "https://github.com/" + repository + WORKFLOW + "@" + ref();
    }

    String ref() {
        return "refs/tags/" + tag;
    }

    /** As a token names it. */
    String subject() {
        return "repo:" + repository + ":ref:" + ref();
    }
}
