package dev.roadbed.checks.pin.wrapper;

import com.google.auto.service.AutoService;
import dev.roadbed.checks.finding.CheckDescription;
import dev.roadbed.checks.finding.Finding;
import dev.roadbed.checks.pin.RepositoryCheck;
import dev.roadbed.checks.pin.RepositoryInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A wrapper that runs a jar of its own, in the repository or downloaded, which no checksum guards. */
@AutoService(RepositoryCheck.class)
public final class WrapperJarWithoutChecksum implements RepositoryCheck {

    private static final CheckDescription DESCRIPTION = CheckDescription.error("RB-PIN-020", "wrapper jar without checksum",
            "it is a program that nobody can review, and it runs before Maven does");

    private static final String SUM = "wrapperSha256Sum";

    private static final String FIX = "./mvnw wrapper:wrapper -Dtype=only-script -DdistributionSha256Sum=<64 hexadecimal digits>, "
            + "which needs no jar (then delete .mvn/wrapper/maven-wrapper.jar), or\n" + SUM + "=";

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(RepositoryInput repository) {
        return Wrapper.in(repository).stream().filter(Wrapper::usesJar).flatMap(wrapper -> judge(wrapper).stream()).toList();
    }

    private static Optional<Finding> judge(Wrapper wrapper) {
        String actual = wrapper.jar().map(WrapperJarWithoutChecksum::sha256).orElse("");
        String fix = FIX + (actual.isEmpty() ? "<64 hexadecimal digits>" : actual + " if that jar is a genuine one");
        Optional<String> sum = wrapper.properties().flatMap(known -> known.value(SUM));
        if (sum.isEmpty()) {
            String url = wrapper.properties().flatMap(known -> known.value("wrapperUrl")).orElse(".mvn/wrapper/maven-wrapper.jar");
            return Optional.of(DESCRIPTION.finding(wrapper.place("wrapperUrl"), url, fix));
        }
        if (!WrapperWithoutChecksum.SHA256.matcher(sum.get()).matches()) {
            return Optional.of(DESCRIPTION.finding(wrapper.place(SUM), SUM + "=" + sum.get() + " is not 64 hexadecimal digits", fix));
        }
        if (!actual.isEmpty() && !actual.equalsIgnoreCase(sum.get())) {
            return Optional.of(DESCRIPTION.finding(wrapper.place(SUM), SUM + " is not that of .mvn/wrapper/maven-wrapper.jar",
                    "somebody changed one of them without the other; the jar's is " + actual, fix));
        }
        return wrapper.properties().flatMap(known -> known.value("wrapperUrl")).flatMap(url -> DownloadUrl.problem(url)
                .map(why -> DESCRIPTION.finding(wrapper.place("wrapperUrl"), url, DESCRIPTION.why() + ": " + why, fix)));
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            return "not readable";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
