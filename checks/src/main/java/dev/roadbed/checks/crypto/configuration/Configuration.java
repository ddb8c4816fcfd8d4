package dev.roadbed.checks.crypto.configuration;

import dev.roadbed.checks.crypto.CryptoUse;
import dev.roadbed.checks.crypto.Origin;
import dev.roadbed.checks.crypto.UseKind;
import dev.roadbed.checks.finding.Place;
import dev.roadbed.checks.source.Sources;
import dev.roadbed.checks.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the uses of cryptography in the configuration of a module. */
public final class Configuration {

    /** Larger files are data; a key store or a PEM file is a thousandth of it. */
    private static final long LARGEST = 4 << 20;
    private static final String SETTINGS = ".*\\.(properties|ya?ml|xml|security)|MANIFEST\\.MF|java\\.security";
    private static final String IMAGE = "(?i)(Dockerfile|Containerfile)([.-].*)?|.*\\.(dockerfile|containerfile)";

    private final ConfigurationInput input;
    private final Sources sources = new Sources();
    private final List<Setting> settings = new ArrayList<>();
    private final TreeSet<CryptoUse> uses = new TreeSet<>();

    private Configuration(ConfigurationInput input) {
        this.input = input;
    }

    /** All uses, sorted. @throws IOException if a folder cannot be listed or a file not be read */
    public static List<CryptoUse> uses(ConfigurationInput input) throws IOException {
        Configuration configuration = new Configuration(input);
        for (Path folder : input.resources()) {
            configuration.resources(folder);
        }
        configuration.resources(input.module().resolve("config"));
        configuration.module();
        return configuration.judge();
    }

    private void resources(Path folder) throws IOException {
        for (Path file : files(folder, Integer.MAX_VALUE)) {
            if (Files.size(file) <= LARGEST) {
                KeyMaterial.in(Files.readAllBytes(file), place(file)).ifPresent(uses::add);
            }
            if (file.getFileName().toString().matches(SETTINGS)) {
                read(file, SettingsFile::resource);
            }
        }
    }

    private void module() throws IOException {
        for (Path file : files(input.module(), 1)) {
            if (file.getFileName().toString().matches(IMAGE)) {
                read(file, SettingsFile::image);
            }
        }
        for (Path file : files(input.module().resolve("src/main/docker"), Integer.MAX_VALUE)) {
            if (file.getFileName().toString().matches(IMAGE)) {
                read(file, SettingsFile::image);
            }
        }
        // What Jib copies into the image.
        resources(input.module().resolve("src/main/jib"));
        for (String name : List.of("jvm.config", "maven.config")) {
            Path options = input.module().resolve(".mvn").resolve(name);
            if (Files.isRegularFile(options)) {
                read(options, SettingsFile::options);
            }
        }
        Path pom = input.module().resolve("pom.xml");
        if (Files.isRegularFile(pom)) {
            read(pom, SettingsFile::pom);
        }
    }

    private interface Reading {
        List<Setting> of(SettingsFile file) throws UnreadableSourceException;
    }

    /** What cannot be read was not looked at, and that is said. */
    private void read(Path file, Reading reading) {
        try {
            settings.addAll(reading.of(new SettingsFile(input.root(), file, sources)));
        } catch (UnreadableSourceException e) {
            Place place = Place.in(input.root(), file, e.line());
            uses.add(new CryptoUse(UseKind.ANALYSIS_LIMIT, "configuration can't be read: " + e.getMessage(), place, Origin.literal(place), Map.of()));
        }
    }

    private List<CryptoUse> judge() {
        if (!settings.isEmpty()) {
            for (Setting setting : settings) {
                SettingRules.shipped().uses(setting).forEach(uses::add);
                SecretSettings.shipped().uses(setting).forEach(uses::add);
            }
            uses.addAll(TlsDefaults.of(settings));
        }
        return List.copyOf(uses);
    }

    private static List<Path> files(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Place place(Path file) {
        return Place.in(input.root(), file, 0);
    }
}
