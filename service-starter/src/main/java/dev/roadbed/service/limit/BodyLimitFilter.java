package dev.roadbed.service.limit;

import dev.roadbed.service.ServiceProperties.Limits;
import dev.roadbed.service.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses request bodies that are longer than configured, with 413, and those that take longer, with 408.
 *
 * <p>Tomcat limits the length of forms only, not of JSON, and the time between two reads only, so that a caller who sends
 * a byte every few seconds would hold a thread for hours. A declared length is refused before anything is read.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final long limit;

    private final Duration time;

    private final ProblemWriter problems;

    BodyLimitFilter(Limits limits, ProblemWriter problems) {
        this.limit = limits.body().toBytes();
        this.time = limits.bodyTime();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            // The rest of the body is not worth reading, so the connection cannot be used again.
            response.setHeader("Connection", "close");
            problems.write(response, HttpStatus.CONTENT_TOO_LARGE, BodyRefusedException.tooLarge(limit));
            return;
        }
        chain.doFilter(new LimitedRequest(request, limit, time), response);
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final long limit;

        private final Duration time;

        private ServletInputStream body;

        LimitedRequest(HttpServletRequest request, long limit, Duration time) {
            super(request);
            this.limit = limit;
            this.time = time;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new LimitedInputStream(super.getInputStream(), limit, time);
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            Charset charset = getCharacterEncoding() == null
                    ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }
}
