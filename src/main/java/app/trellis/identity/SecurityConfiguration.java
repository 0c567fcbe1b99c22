package app.trellis.identity;

import app.trellis.identity.ui.SignInView;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/** What may be reached by whom over HTTP, and the headers that every answer carries. */
@Configuration
@ConditionalOnWebApplication
@EnableWebSecurity
class SecurityConfiguration {

    private static final long TWO_YEARS = Duration.ofDays(730).toSeconds();

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            KnownHost knownHost,
            SameOrigin sameOrigin,
            IdleSessions idle,
            Arrivals arrivals,
            ComingIn comingIn)
            throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        http.authorizeHttpRequests(requests ->
                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                path.matcher(HttpMethod.GET, "/actuator/health"),
                                path.matcher(HttpMethod.GET, "/help"),
                                path.matcher(HttpMethod.GET, "/help/before-i-check"),
                                path.matcher(HttpMethod.GET, "/help/write-and-let-go"),
                                path.matcher(HttpMethod.GET, "/help/steady-page"),
                                path.matcher(HttpMethod.GET, "/held-page.js"),
                                path.matcher(HttpMethod.GET, "/about"),
                                path.matcher(HttpMethod.GET, "/about/*"),
                                path.matcher(HttpMethod.GET, "/closed"),
                                path.matcher(HttpMethod.GET, "/calendar/*"),
                                path.matcher(HttpMethod.GET, "/stop/*"),
                                path.matcher(HttpMethod.POST, "/stop/*"),
                                path.matcher(HttpMethod.GET, "/check-in/*"),
                                path.matcher(HttpMethod.POST, "/check-in/*"),
                                path.matcher(HttpMethod.GET, "/offline-help.js"),
                                path.matcher(HttpMethod.GET, "/help-worker.js"),
                                path.matcher(HttpMethod.GET, "/help-pages.js"),
                                path.matcher(HttpMethod.GET, "/*.css"),
                                path.matcher(HttpMethod.GET, "/styles/*.css"),
                                path.matcher(HttpMethod.GET, "/fonts/*.woff2"),
                                path.matcher(HttpMethod.GET, "/manifest.webmanifest"),
                                path.matcher(HttpMethod.GET, "/icons/*.png"),
                                path.matcher(HttpMethod.GET, "/favicon.svg"))
                        .permitAll()
                        .requestMatchers(path.matcher("/keep/together/**"))
                        .hasRole("PRACTITIONER")
                        .requestMatchers(path.matcher("/keep/**"), path.matcher("/lock/**"))
                        .hasRole("CLIENT")
                        .requestMatchers(path.matcher(HttpMethod.GET, "/pictures/*"))
                        .hasAnyRole("CLIENT", "PRACTITIONER", "SUPERVISOR", "ADMINISTRATOR"));
        // What is posted here carries its own secret, or is posted by nobody who is signed in.
        http.csrf(csrf ->
                csrf.ignoringRequestMatchers(
                        path.matcher(HttpMethod.POST, "/stop/*"),
                        path.matcher(HttpMethod.POST, "/check-in/*"),
                        path.matcher(HttpMethod.POST, SecondStepFilter.PATH)));
        http.addFilterAfter(knownHost, HeaderWriterFilter.class);
        http.addFilterBefore(sameOrigin, CsrfFilter.class);
        http.addFilterAfter(idle.filter(), SecurityContextHolderFilter.class);
        http.setSharedObject(RequestCache.class, pages(path));
        http.headers(SecurityConfiguration::headers);
        http.exceptionHandling(handling ->
                handling.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                path.matcher("/keep/**"))
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                path.matcher("/lock/**"))
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                path.matcher("/pictures/**")));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInView.class, "/closed"));
        // After Vaadin, which says where the form is.
        http.formLogin(form -> form.failureHandler(failedSignIn(arrivals)));
        http.with(new SecondStepConfigurer(arrivals, comingIn), step -> {});
        return http.build();
    }

    private static AuthenticationFailureHandler failedSignIn(Arrivals arrivals) {
        var handler = new ExceptionMappingAuthenticationFailureHandler();
        handler.setDefaultFailureUrl("/sign-in?error");
        handler.setExceptionMappings(Map.of(TooManyTries.class.getName(), "/sign-in?wait"));
        return (request, response, failure) -> {
            if (failure instanceof SecondStepNeeded needed) {
                arrivals.begin(request, needed.arriving());
                response.sendRedirect(request.getContextPath() + SecondStepFilter.PATH);
            } else {
                arrivals.end(request);
                handler.onAuthenticationFailure(request, response, failure);
            }
        };
    }

    /**
     * Where a sign-in leads back to: pages, and never a picture or the address that keeps what is
     * written. No mark of Spring's own is added to the address; its setter takes null and does not
     * say so.
     */
    @SuppressWarnings("NullAway")
    private static RequestCache pages(PathPatternRequestMatcher.Builder path) {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(
                new AndRequestMatcher(
                        path.matcher(HttpMethod.GET, "/**"),
                        new NegatedRequestMatcher(path.matcher("/keep/**")),
                        new NegatedRequestMatcher(path.matcher("/lock/**")),
                        new NegatedRequestMatcher(path.matcher("/pictures/**"))));
        return cache;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.PLAIN))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy ->
                        policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(TWO_YEARS))
                .crossOriginOpenerPolicy(policy ->
                        policy.policy(
                                org.springframework.security.web.header.writers
                                        .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                                        .SAME_ORIGIN))
                .crossOriginResourcePolicy(policy ->
                        policy.policy(
                                org.springframework.security.web.header.writers
                                        .CrossOriginResourcePolicyHeaderWriter
                                        .CrossOriginResourcePolicy.SAME_ORIGIN))
                .withObjectPostProcessor(
                        new ObjectPostProcessor<HeaderWriterFilter>() {
                            @Override
                            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                                // Tomcat 11 closes the answer before late headers are written.
                                filter.setShouldWriteHeadersEagerly(true);
                                return filter;
                            }
                        });
    }

    /** Nothing but these methods gets further than the door. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        return firewall;
    }

    @Bean
    KnownHost knownHost(@Value("${trellis.public-url}") String publicUrl, MessageSource words) {
        return new KnownHost(publicUrl, words);
    }

    /** It stands among the filters of this page's chain and not a second time before them. */
    @Bean
    FilterRegistrationBean<KnownHost> knownHostOnce(KnownHost knownHost) {
        FilterRegistrationBean<KnownHost> once = new FilterRegistrationBean<>(knownHost);
        once.setEnabled(false);
        return once;
    }

    @Bean
    SameOrigin sameOrigin(@Value("${trellis.public-url}") String publicUrl) {
        return new SameOrigin(publicUrl);
    }
}
