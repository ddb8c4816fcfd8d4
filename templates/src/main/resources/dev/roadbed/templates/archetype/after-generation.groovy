// What the guard in archetype-metadata.xml has checked is checked once more, for callers that hand properties to the
// archetype plugin by other ways than Maven's command line. Then: what an archive does not carry.

def answer = { String name -> request.properties.getProperty(name) }
def refused = [:]
questions.each { question ->
    def value = answer(question.name)
    if (question.sources.any { refused.containsKey(it) }) {
        return
    }
    def because = null
    if (value == null || value.isBlank()) {
        refused[question.name] = question.missing
    } else if (value.length() > question.longest) {
        because = question.tooLong
    } else {
        because = question.rules.find { !value.matches(it[0]) }?.getAt(1)
    }
    if (because != null) {
        def shown = value.replaceAll('[^ -~]', '?')
        if (shown.length() > shownLength) {
            shown = shown.substring(0, shownLength) + '...'
        }
        refused[question.name] = question.name + " '" + shown + "' is refused: " + because + question.forExample
    }
}
def outerPom = new File(request.outputDirectory, 'pom.xml')
def problems = refused.values() as List
if (outerPom.exists()) {
    problems << 'there is a pom.xml in ' + request.outputDirectory + ': what is generated is a project of its own, not' +
        ' a module. The archetype plugin may have added a <module> to that file: remove it'
}

def project = new File(request.outputDirectory, request.artifactId)
// A file is there if all parts of one of its conditions hold.
def generated = files.findAll { it.when.any { all -> all.every { answer(it[0]) == it[1] } } }.collect {
    it + [file: new File(project, it.path.replace('__packageInPathFormat__', request.package.replace('.', '/'))
        .replace('__package__', request.package))]
}

if (!problems.isEmpty()) {
    // Only what this run has written goes: older files are somebody else's.
    def start = java.lang.management.ManagementFactory.runtimeMXBean.startTime
    generated.each {
        if (it.file.isFile() && it.file.lastModified() >= start) {
            it.file.delete()
        }
        // Directories that are empty now; a directory with anything in it cannot be deleted this way.
        def directory = it.file.parentFile
        while (directory != null && directory.path.startsWith(project.path) && directory.delete()) {
            directory = directory.parentFile
        }
    }
    throw new IllegalArgumentException(System.lineSeparator() + refusal + System.lineSeparator() + '  ' +
        problems.join(System.lineSeparator() + '  ') + System.lineSeparator() + 'What had been written is removed.')
}

generated.findAll { it.executable }.each {
    if (!it.file.setExecutable(true, false)) {
        throw new IllegalStateException(it.file.path + ' cannot be made executable. Run: chmod +x on it')
    }
}

// The archetype plugin gives the files it fills in the line ends of this machine; a project has the same bytes
// everywhere.
def lineEnd = System.getProperty('line.separator')
if (lineEnd != '\n') {
    generated.findAll { it.filtered }.each {
        it.file.setText(it.file.getText('UTF-8').replace(lineEnd, '\n'), 'UTF-8')
    }
}

// ./quickstart does these itself.
if (System.getProperty('roadbed.quickstart') == null) {
    println """
Generated ${project}. Next, there:
  git init && git add -A
  ./mvnw roadbed:lock      # locks what its builds use, by SHA-256
  git add -A && git commit
  ./mvnw verify
"""
}
