package dev.roadbed.checks.crypto.sink;

import dev.roadbed.checks.crypto.sink.Sink.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** All sinks, read from {@code sinks.txt} beside this class. */
public final class Sinks {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Sinks ALL = read();

    private final Map<String, Map<String, List<Sink>>> byOwner = new HashMap<>();
    private final Set<String> owners = new LinkedHashSet<>();

    /** The sinks that Roadbed ships. */
    public static Sinks all() {
        return ALL;
    }

    private static Sinks read() {
        Sinks sinks = new Sinks();
        DataLines.of("sinks.txt").forEach(sinks::add);
        return sinks;
    }

    private void add(String line) {
        String[] part = SPACE.split(line);
        if (part.length < 5) {
            throw new IllegalStateException("sinks.txt: not 'subject effect argument class member [types] [= value]': " + line);
        }
        String types = part.length > 5 && !part[5].equals("=") ? part[5] : "";
        String value = line.contains(" = ") ? line.substring(line.indexOf(" = ") + 3).strip() : "";
        String owner = part[3].replace('.', '/');
        int argument = part[2].equals("-") ? -1 : Integer.parseInt(part[2]);
        add(new Sink(part[0], Effect.valueOf(part[1].toUpperCase(Locale.ROOT)), argument, owner, part[4], types, value));
    }

    private void add(Sink sink) {
        byOwner.computeIfAbsent(sink.owner(), name -> new HashMap<>()).computeIfAbsent(sink.method(), name -> new ArrayList<>()).add(sink);
        owners.add(sink.owner());
    }

    /** Those of them that are observed in one of these ways. */
    public Sinks observed(Set<Effect> effects) {
        Sinks some = new Sinks();
        byOwner.values().forEach(members -> members.values().forEach(sinks -> sinks.stream().filter(sink -> effects.contains(sink.effect())).forEach(some::add)));
        return some;
    }

    /** The sinks that a call or a read of a constant is. */
    public List<Sink> of(String owner, String member, String desc) {
        List<Sink> all = byOwner.getOrDefault(owner, Map.of()).get(member);
        if (all == null) {
            return List.of();
        }
        List<Sink> fitting = new ArrayList<>(all.size());
        for (Sink sink : all) {
            if (sink.fits(desc)) {
                fitting.add(sink);
            }
        }
        return fitting;
    }

    /** Internal names of all classes that have a sink. */
    public Set<String> owners() {
        return owners;
    }
}
