package app.trellis.identity;

import java.util.Map;
import java.util.Objects;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;

/** The second step comes in like the first: with a new number of the session, to the same page. */
final class SecondStepConfigurer
        extends AbstractHttpConfigurer<SecondStepConfigurer, HttpSecurity> {

    private final SecondStepFilter filter;

    SecondStepConfigurer(Arrivals arrivals, ComingIn comingIn) {
        this.filter = new SecondStepFilter(arrivals, comingIn);
    }

    @Override
    public void configure(HttpSecurity http) {
        filter.setAuthenticationManager(attempt -> attempt);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(
                Objects.requireNonNull(http.getSharedObject(SessionAuthenticationStrategy.class)));
        SavedRequestAwareAuthenticationSuccessHandler backToThePage =
                new SavedRequestAwareAuthenticationSuccessHandler();
        backToThePage.setRequestCache(
                Objects.requireNonNull(http.getSharedObject(RequestCache.class)));
        filter.setAuthenticationSuccessHandler(backToThePage);
        ExceptionMappingAuthenticationFailureHandler failed =
                new ExceptionMappingAuthenticationFailureHandler();
        failed.setDefaultFailureUrl(SecondStepFilter.PATH + "?wrong");
        failed.setExceptionMappings(
                Map.of(
                        TooManyTries.class.getName(),
                        SecondStepFilter.PATH + "?wait",
                        ArrivalOver.class.getName(),
                        "/sign-in?over"));
        filter.setAuthenticationFailureHandler(failed);
        http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
    }
}
