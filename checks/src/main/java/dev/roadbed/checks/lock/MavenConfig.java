package dev.roadbed.checks.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code .mvn/maven.config}, one argument a line, with the lines that make Maven's resolver use the lock. They cannot come from a
 * parent POM: the resolver looks at them before there is a model.
 */
public final class MavenConfig {

    /** Where it is, relative to the root of the project. */
    public static final String FILE = ".mvn/maven.config";

    /** Refuses a download whose checksum of the remote repository is wrong; without it Maven warns and goes on. */
    public static final String STRICT = "--strict-checksums";

    /** In the order in which they are written. Each property that is here is settled by the lock alone. */
    private static final List<Map.Entry<String, String>> SETTINGS = List.of(
            Map.entry(LockSetting.TRANSPORT_ALGORITHMS, "SHA-256,SHA-1"),
            Map.entry(LockSetting.SOURCE, "true"),
            Map.entry(LockSetting.ORIGIN_AWARE, "false"),
            Map.entry(LockSetting.BASEDIR, "${session.rootDirectory}/" + Lock.DIRECTORY),
            Map.entry(LockSetting.ENFORCED, "true"),
            Map.entry(LockSetting.ALGORITHMS, "SHA-256"));

    private MavenConfig() {}

    /** The seven lines. */
    public static List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(STRICT));
        SETTINGS.forEach(setting -> lines.add("-D" + setting.getKey() + "=" + setting.getValue()));
        return lines;
    }

    /**
     * The text with all seven lines in it: what stands there stays, except for a line that sets one of our properties to something
     * else. Complete text comes back as it is.
     */
    public static String completed(String text) {
        List<String> lines = new ArrayList<>(text.lines().filter(line -> !contradicts(line)).toList());
        lines().stream().filter(line -> !lines.contains(line)).forEach(lines::add);
        String complete = String.join("\n", lines) + "\n";
        return text.lines().toList().equals(lines) && text.endsWith("\n") ? text : complete;
    }

    /** Whether any of the lines is there: then somebody has once made a lock. */
    public static boolean knowsTheLock(String text) {
        return text.lines().anyMatch(line -> property(line).filter(MavenConfig::isOurs).isPresent());
    }

    private static boolean contradicts(String line) {
        return property(line).filter(name -> isOurs(name) || name.equals(LockSetting.RECORD)).isPresent()
                && !lines().contains(line);
    }

    private static boolean isOurs(String name) {
        return SETTINGS.stream().anyMatch(setting -> setting.getKey().equals(name));
    }

    private static Optional<String> property(String line) {
        String text = line.strip();
        int end = text.indexOf('=') < 0 ? text.length() : text.indexOf('=');
        return text.startsWith("-D") ? Optional.of(text.substring(2, end)) : Optional.empty();
    }
}
