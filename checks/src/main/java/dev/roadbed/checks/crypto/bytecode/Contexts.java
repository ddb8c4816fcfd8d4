package dev.roadbed.checks.crypto.bytecode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From where a method in which something is looked for must be looked at. If nothing in it depends on its callers, from itself; if it does, from them, and so on up to where
 * all is known that it depends on. Who only calls such a method is not looked at.
 */
public final class Contexts {

    /** So many methods are asked whether one is certain to be called; then it is taken for called. */
    private static final int MOST_ASKED = 200;

    private final CallGraph graph;
    private final Goal goal;
    private final Set<ProgramMethod> goals = new LinkedHashSet<>();
    private final Map<ProgramMethod, Need> needs = new LinkedHashMap<>();
    private final Map<ProgramMethod, Interest> interests = new HashMap<>();
    private final Map<ProgramMethod, Integer> levels = new HashMap<>();
    private final Map<ProgramMethod, Slice> slices = new HashMap<>();
    private final Map<ProgramMethod, Slice> starts = new HashMap<>();

    Contexts(CallGraph graph, Goal goal) {
        this.graph = graph;
        this.goal = goal;
        goals.addAll(goal.methods());
        close(goals, Map.of());
        goals.addAll(goal.below().keySet());
        close(goal.below().keySet(), goal.below());
    }

    /** @param only of these methods nobody else who calls them is looked at */
    private void close(Set<ProgramMethod> first, Map<ProgramMethod, Set<ProgramMethod>> only) {
        Deque<ProgramMethod> open = new ArrayDeque<>(first);
        Set<ProgramMethod> queued = new HashSet<>(open);
        for (ProgramMethod method : open) {
            levels.putIfAbsent(method, 0);
        }
        while (!open.isEmpty()) {
            ProgramMethod method = open.poll();
            queued.remove(method);
            Need now = need(method);
            if (!now.equals(needs.put(method, now)) && !now.isNothing()) {
                for (ProgramMethod caller : above(method, now, only.get(method))) {
                    if (queued.add(caller)) {
                        open.add(caller);
                    }
                }
            }
        }
    }

    /** For what arrives at sinks of these demands, wherever it is from. */
    public static Contexts ofSinks(CallGraph graph, Demands demands) {
        return new Contexts(graph, new DemandGoal(graph, demands, Set.of(), Map.of()));
    }

    /** For what sources of the graph's demands give, on its way to where a name says that it is secret. @param demands without any sink */
    public static Contexts ofSources(CallGraph graph, Demands demands) {
        Contexts given = new Contexts(graph, new SourceGoal(graph));
        Meetings meetings = given.meetings();
        return new Contexts(graph, new DemandGoal(graph, demands, given.leading(meetings.found()), meetings.below()));
    }

    /** For what one field is set to, other than by the class initialiser. @param owner the class that declares it */
    public static Contexts ofField(CallGraph graph, Program program, String owner, String name) {
        return new Contexts(graph, new StoreGoal(program, graph.storers(owner, name), owner, name));
    }

    /** For nothing but what methods return and leave behind. */
    public static Contexts ofResults(CallGraph graph) {
        return new Contexts(graph, new StoreGoal(null, Set.of(), "", ""));
    }

    private Set<ProgramMethod> above(ProgramMethod method, Need need, Set<ProgramMethod> only) {
        int level = levels.get(method);
        if (level >= (need.isOnlyReached() ? goal.decisions() : goal.levels())) {
            return Set.of();
        }
        Set<ProgramMethod> callers = only == null ? graph.callers(method) : only;
        for (ProgramMethod caller : callers) {
            levels.put(caller, Math.min(level + 1, levels.getOrDefault(caller, Integer.MAX_VALUE)));
        }
        return callers;
    }

    /** The methods in which something is looked for. */
    public Set<ProgramMethod> goals() {
        return goals;
    }

    /** Whether something is looked for in the method itself. */
    public boolean isGoal(ProgramMethod method) {
        return goals.contains(method);
    }

    /** Whether calls of the method are followed because it depends on its callers what is found in it. */
    public boolean isEntered(ProgramMethod method) {
        Need need = needs.get(method);
        return need != null && !need.isNothing();
    }

    /**
     * Which parameters it depends on what is found in an entered method, by their indexes; nothing if it also depends on what becomes of what it gives.
     */
    public Optional<List<Integer>> parameters(ProgramMethod method) {
        Need need = needs.getOrDefault(method, Need.NONE);
        if (need.results() || need.given() != 0 || need.equals(Need.ALL)) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>();
        for (long rest = need.parameters(); rest != 0; rest &= rest - 1) {
            all.add(Long.numberOfTrailingZeros(rest));
        }
        return Optional.of(all);
    }

    /** The methods that are looked at, from themselves or from others of them. */
    public Set<ProgramMethod> all() {
        return needs.keySet();
    }

    /** Where to begin: the methods that need no caller, and those whose callers are not looked at. */
    public List<ProgramMethod> roots() {
        Set<ProgramMethod> called = new HashSet<>();
        for (ProgramMethod method : needs.keySet()) {
            for (Set<ProgramMethod> targets : graph.calls(method)) {
                for (ProgramMethod target : targets == null ? Set.<ProgramMethod>of() : targets) {
                    if (target != method) {
                        called.add(target);
                    }
                }
            }
        }
        List<ProgramMethod> all = new ArrayList<>();
        for (ProgramMethod method : needs.keySet()) {
            if (!isEntered(method) || !called.contains(method)) {
                all.add(method);
            }
        }
        return all;
    }

    /** What matters in a method; null if all of it does. @param start whether it is one to begin with */
    public Slice slice(ProgramMethod method, boolean start) {
        Map<ProgramMethod, Slice> known = start ? starts : slices;
        if (!known.containsKey(method)) {
            known.put(method, graph.dependence(method).isUnknown() ? null : new Slice(graph, method, interests.get(method), start));
        }
        return known.get(method);
    }

    private Need need(ProgramMethod method) {
        if (graph.dependence(method).isUnknown()) {
            return Need.ALL;
        }
        Interest interest = new Interest(graph, goal, method, needs);
        interests.put(method, interest);
        Need need = interest.need();
        boolean uncertain = goal.decisions() > 0 && need.isNothing() && !isCalled(method, new HashSet<>());
        return uncertain ? Need.REACHED : need;
    }

    /** Whether the method is called whatever is decided in its callers; also if nobody is known to call it. */
    private boolean isCalled(ProgramMethod method, Set<ProgramMethod> seen) {
        Set<ProgramMethod> callers = graph.callers(method);
        if (callers.isEmpty() || seen.size() > MOST_ASKED) {
            return true;
        }
        for (ProgramMethod caller : callers) {
            if (caller != method && seen.add(caller) && isCalledBy(caller, method) && isCalled(caller, seen)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCalledBy(ProgramMethod caller, ProgramMethod method) {
        Dependence dependence = graph.dependence(caller);
        Set<ProgramMethod>[] calls = graph.calls(caller);
        for (int at = 0; at < calls.length && !dependence.isUnknown(); at++) {
            if (calls[at] != null && calls[at].contains(method) && !dependence.isGuarded(at)) {
                return true;
            }
        }
        return false;
    }

    /** Where what is watched arrives at what a name says is secret. */
    private Meetings meetings() {
        Meetings meetings = new Meetings(graph);
        for (ProgramMethod method : needs.keySet()) {
            boolean known = !graph.dependence(method).isUnknown();
            meetings.follow(method, known ? interests.get(method).watched() : 0);
        }
        return meetings;
    }

    /** These methods, and those that give to them what is watched. */
    private Set<ProgramMethod> leading(Set<ProgramMethod> methods) {
        Set<ProgramMethod> all = new LinkedHashSet<>();
        Deque<ProgramMethod> open = new ArrayDeque<>(methods);
        while (!open.isEmpty()) {
            ProgramMethod method = open.poll();
            if (all.add(method)) {
                for (Set<ProgramMethod> targets : graph.calls(method)) {
                    Stream.ofNullable(targets).flatMap(Set::stream).filter(this::isEntered).forEach(open::add);
                }
            }
        }
        return all;
    }
}
