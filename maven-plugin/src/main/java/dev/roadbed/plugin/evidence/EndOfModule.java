package dev.roadbed.plugin.evidence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * The moment when all plugins of a module are done. No phase of Maven 3 comes behind the other plugins of "verify" and is reached by
 * {@code mvn verify}; the one who is told that a module is done can still refuse it.
 */
final class EndOfModule {

    private static final String KEY = "roadbed.evidence.end";

    private final MavenProject project;

    private EndOfModule(MavenProject project) {
        this.project = project;
    }

    static EndOfModule of(MavenProject project) {
        return new EndOfModule(project);
    }

    /** What is done then; it may end the build. */
    interface Look {
        void look() throws MojoExecutionException;
    }

    /** Once for each module, however often it is asked for. */
    void look(MavenSession session, Look last) {
        synchronized (session.getRequest()) {
            if (project.getContextValue(KEY) == null) {
                project.setContextValue(KEY, Boolean.TRUE);
                ExecutionListener there = session.getRequest().getExecutionListener();
                session.getRequest().setExecutionListener((ExecutionListener) Proxy.newProxyInstance(ExecutionListener.class.getClassLoader(),
                        new Class<?>[] {ExecutionListener.class}, new Ahead(project, last, there)));
            }
        }
    }

    /**
     * Looks before the listener that was there tells of success.
     *
     * @param there null if nobody listens
     */
    private record Ahead(MavenProject project, Look last, ExecutionListener there) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getDeclaringClass().equals(Object.class)) {
                return method.invoke(this, arguments);
            }
            if (method.getName().equals("projectSucceeded") && ((ExecutionEvent) arguments[0]).getProject().equals(project)) {
                look();
            }
            try {
                return there == null ? null : method.invoke(there, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        /** No listener may throw what is checked. */
        private void look() {
            try {
                last.look();
            } catch (MojoExecutionException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
    }
}
