package dev.roadbed.checks.commit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commit that a working tree was checked out from, for whoever wants to have the same sources.
 *
 * @param id     of the commit, as hexadecimal digits; nothing without git or before the first commit
 * @param clean  whether every file is as committed, and none is there besides that git does not ignore
 * @param remote URL of the repository {@code origin}, as git has it; empty for none
 */
public record SourceCommit(Optional<String> id, boolean clean, String remote) {

    private static final SourceCommit NONE = new SourceCommit(Optional.empty(), false, "");
    private static final Pattern WEB = Pattern.compile("(https?|ssh)://(?:[^/@]*@)?([^?#]+).*");
    private static final Pattern SHORT_SSH = Pattern.compile("(?:[^/@:]+@)?([A-Za-z0-9.-]{2,}):(?!/)(.+)");

    /** @throws IOException if there is a repository that cannot be read */
    public static SourceCommit of(Path root) throws IOException {
        if (WorkingTree.around(root).isEmpty()) {
            return NONE;
        }
        GitCommand head;
        try {
            head = GitCommand.start(root, List.of("rev-parse", "--verify", "HEAD"));
        } catch (IOException e) {
            // No git on this machine: then the slower way.
            return LibraryGit.source(root);
        }
        GitCommand status = GitCommand.start(root, List.of("status", "--porcelain", "--untracked-files=all"));
        GitCommand origin = GitCommand.start(root, List.of("config", "--get", "remote.origin.url"));
        Optional<String> id = head.answer().map(String::strip);
        return new SourceCommit(id, status.output().isBlank(), origin.answer().map(String::strip).orElse(""));
    }

    /**
     * The remote as a URI of SPDX and SLSA ({@code git+https://…}), without user names and passwords; empty for a path of this machine,
     * which tells others nothing.
     */
    public String uri() {
        return uri(remote);
    }

    /** Any URL of git or of {@code <scm>} in that form; empty if it is none that others can use. */
    public static String uri(String url) {
        String bare = url.replaceFirst("^scm:git:", "");
        Matcher web = WEB.matcher(bare);
        if (web.matches()) {
            return "git+" + web.group(1) + "://" + web.group(2);
        }
        Matcher ssh = SHORT_SSH.matcher(bare);
        return ssh.matches() && !bare.startsWith("scm:") ? "git+ssh://" + ssh.group(1) + "/" + ssh.group(2) : "";
    }
}
