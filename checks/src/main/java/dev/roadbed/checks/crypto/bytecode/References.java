package dev.roadbed.checks.crypto.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which classes name which members, by their constant pools: whose code is worth parsing when callers or writers of a member are asked for. */
final class References implements ProgramClass.MemberListener {

    private record Member(String name, String desc) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Member member && name.equals(member.name) && desc.equals(member.desc);
        }

        @Override
        public int hashCode() {
            return name.hashCode() * 31 + desc.hashCode();
        }
    }

    private final Program program;
    /** By the class that a reference names: who has such a reference. */
    private final Map<Member, Map<String, Set<ProgramClass>>> methods = new HashMap<>();
    private final Map<String, Map<String, Set<ProgramClass>>> fields = new HashMap<>();
    private final Map<Member, Map<ProgramMethod, Set<ProgramClass>>> callers = new HashMap<>();
    private final Set<ProgramClass> demanding = new LinkedHashSet<>();

    private final Demands demands;
    /** The class whose constant pool is being read. */
    private ProgramClass reading;

    /** @param demands what makes a class interesting by itself */
    References(Program program, Demands demands) {
        this.program = program;
        this.demands = demands;
        for (ProgramClass type : program.classes()) {
            reading = type;
            try {
                type.members(this);
            } catch (RuntimeException e) {
                // A pool that leads nowhere: the parser of the code names the file, so it has to look.
                demanding.add(type);
            }
        }
    }

    @Override
    public boolean wants(String owner) {
        return program.type(owner) != null || demands.owners().contains(owner);
    }

    @Override
    public void member(boolean field, String owner, String name, String desc) {
        if (demands.owners().contains(owner) && (demands.isSink(owner, name, desc) || demands.isSource(owner, name, desc))) {
            demanding.add(reading);
        }
        if (program.type(owner) != null) {
            Map<String, Set<ProgramClass>> all = field ? fields.computeIfAbsent(name, key -> new LinkedHashMap<>())
                    : methods.computeIfAbsent(new Member(name, desc), key -> new LinkedHashMap<>());
            all.computeIfAbsent(owner, key -> new LinkedHashSet<>()).add(reading);
        }
    }

    /** Classes that name a member which is demanded. */
    Set<ProgramClass> demanding() {
        return demanding;
    }

    /** Classes with a reference that can mean this method. */
    Set<ProgramClass> toMethod(ProgramMethod method) {
        return callers.computeIfAbsent(new Member(method.id().name(), method.id().desc()), this::byMethod).getOrDefault(method, Set.of());
    }

    /** All methods of one name at once: asked one by one, a method that a thousand classes override would cost a million look-ups. */
    private Map<ProgramMethod, Set<ProgramClass>> byMethod(Member member) {
        Map<ProgramMethod, Set<ProgramClass>> all = new HashMap<>();
        for (var entry : methods.getOrDefault(member, Map.of()).entrySet()) {
            String owner = entry.getKey();
            Set<ProgramMethod> meant = new LinkedHashSet<>(program.targets(owner, member.name(), member.desc()));
            if (meant.size() > CallGraph.MOST_TARGETS) {
                meant.clear();
            }
            ProgramMethod one = program.resolve(owner, member.name(), member.desc());
            if (one != null) {
                meant.add(one);
            }
            for (ProgramMethod method : meant) {
                all.computeIfAbsent(method, key -> new LinkedHashSet<>()).addAll(entry.getValue());
            }
        }
        return all;
    }

    /** Classes that name the field that this class declares. */
    Set<ProgramClass> toField(String declarer, String name) {
        Set<ProgramClass> all = new LinkedHashSet<>();
        for (var entry : fields.getOrDefault(name, Map.of()).entrySet()) {
            if (program.declarer(entry.getKey(), name).equals(declarer)) {
                all.addAll(entry.getValue());
            }
        }
        return all;
    }

    /** The methods of these classes. */
    List<ProgramMethod> users(String declarer, String name) {
        List<ProgramMethod> all = new ArrayList<>();
        for (ProgramClass type : toField(declarer, name)) {
            all.addAll(type.methods());
        }
        return all;
    }
}
