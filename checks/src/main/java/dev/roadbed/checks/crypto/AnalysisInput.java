package dev.roadbed.checks.crypto;

import java.nio.file.Path;
import java.util.List;

/**
 * What the analysis looks at.
 *
 * @param root      root of the repository, to which places are relative
 * @param classes   class folders of the module: what is in them is judged
 * @param siblings  class folders of the modules beside it: followed, judged in their own module
 * @param sources   source folders of all of them, to name files as the user knows them
 * @param resources resource folders of all of them, for values that stand in properties and YAML files
 */
public record AnalysisInput(Path root, List<Path> classes, List<Path> siblings, List<Path> sources, List<Path> resources) {

    public AnalysisInput {
        classes = List.copyOf(classes);
        siblings = List.copyOf(siblings);
        sources = List.copyOf(sources);
        resources = List.copyOf(resources);
    }
}
