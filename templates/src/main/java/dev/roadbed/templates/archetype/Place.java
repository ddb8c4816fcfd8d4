package dev.roadbed.templates.archetype;

import java.util.List;

import dev.roadbed.templates.Question;

/**
 * The part of the guard that looks where the project is to be written. The archetype plugin itself looks too late: it
 * adds a module to a {@code pom.xml} in that directory, or fails half-way when that one cannot have modules, and it
 * writes into a directory that exists.
 */
final class Place {

    /** The plugin's own parameter: declared as a property, it is visible to the guard. */
    static final Question QUESTION = new Question("outputDirectory", "the directory in which the project's own is made",
            "projects", 1000, new Question.Fallback.Text("."), List.of(new Question.Rule(
            // Any visible character but a dollar sign, which would make it an expression.
            "[ -#%-~\u00a0-\ud7ff\uf900-\ufffd]+", "it must not hold a dollar sign or a control character")));

    private Place() {
    }

    /** Lines for {@link Guard}, which has set {@code $rbRefused}, {@code $rbProblems}, {@code $rbLine}. */
    static List<String> lines() {
        return List.of(
                "#if(!$rbRefused.contains('<outputDirectory>') && !$rbRefused.contains('<artifactId>'))",
                "#set($rbPaths = $rbNone.class.forName('java.nio.file.Paths'))",
                "#set($rbBase = $rbPaths.get(${outputDirectory}, '').toAbsolutePath().normalize())",
                "#set($rbTarget = $rbBase.resolve(${artifactId}))",
                "#set($rbNearest = $rbBase.toFile())",
                "#foreach($rbStep in [1..100])",
                "#if(!$rbNearest.exists() && $rbNearest.getParentFile())",
                "#set($rbNearest = $rbNearest.getParentFile())",
                "#end",
                "#end",
                "#set($rbFiles = $rbNone.class.forName('java.nio.file.Files'))",
                "#if(!$rbNearest.isDirectory())",
                problem("", "$rbNearest.toString()", " is not a directory. Choose another -DoutputDirectory"),
                "#elseif(!$rbNearest.canWrite())",
                problem("", "$rbNearest.toString()",
                        " cannot be written to. Change its permissions, or choose another -DoutputDirectory"),
                "#elseif($rbBase.resolve('pom.xml').toFile().exists())",
                problem("there is a pom.xml in ", "$rbBase.toString()", ": what is generated is a project with a"
                        + " parent and a repository of its own, not a module. Run this in a directory without a pom.xml,"
                        + " or choose another -DoutputDirectory"),
                // With -f, Maven writes beside that pom.xml and not into the current directory, unless told where.
                "#elseif(${outputDirectory.equals('.')} && $rbSystem.getProperty('sun.java.command', '')"
                        + ".matches('.* (-f|--file)[ =].*'))",
                problem("", "$rbNone", "-f names a pom.xml, but what is generated is a project of its own, not a"
                        + " module. Leave it out, and run this in the directory that is to hold the project"),
                "#elseif($rbTarget.toFile().exists() || $rbFiles.isSymbolicLink($rbTarget))",
                problem("", "$rbTarget.toString()", " exists already. Choose another artifactId, another"
                        + " -DoutputDirectory, or remove it"),
                "#end",
                "#end");
    }

    private static String problem(String before, String path, String after) {
        return "#set($rbProblems = $rbProblems.concat($rbLine).concat(\"  " + before + "\").concat(" + path
                + ".replaceAll('[^ -~]', '?')).concat(\"" + after + "\"))";
    }
}
