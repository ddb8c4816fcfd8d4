package dev.roadbed.checks.pin.wrapper;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Maven wrapper that does not check what it downloads. */
@AutoService(RepositoryCheck.class)
public final class WrapperWithoutChecksum implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-019", "Maven wrapper without checksum",
            "whatever the server sends is unpacked and run as Maven, in every build of everybody");

    static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        return Wrapper.in(repository).stream().flatMap(wrapper -> judge(wrapper).stream()).toList();
    }

    /** A wrapper without properties or without a URL is found by {@link WrapperNotPinned}; there is nothing to check yet. */
    private static Optional<Finding> judge(Wrapper wrapper) {
        Optional<String> url = wrapper.properties().flatMap(known -> known.value("distributionUrl"));
        Optional<String> sum = wrapper.properties().flatMap(known -> known.value("distributionSha256Sum"));
        if (url.isEmpty() || sum.filter(text -> SHA256.matcher(text).matches()).isPresent()) {
            return Optional.empty();
        }
        String what = sum.map(text -> "distributionSha256Sum=" + text + " is not 64 hexadecimal digits").orElse("no distributionSha256Sum");
        boolean defined = wrapper.properties().filter(known -> known.line("distributionSha256Sum") > 0).isPresent();
        String property = defined ? "distributionSha256Sum" : "distributionUrl";
        return Optional.of(DESCRIPTION.finding(wrapper.place(property), what, "distributionSha256Sum=<64 hexadecimal digits>\n"
                + "the sum, after comparing with the SHA-512 that Maven publishes: curl -fsS " + quoted(url.get()) + " | sha256sum"));
    }

    private static String quoted(String url) {
        return "'" + url.replace("'", "%27") + "'";
    }
}
