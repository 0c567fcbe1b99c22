package app.trellis.identity;

import app.trellis.shared.AskAgain;
import app.trellis.shared.OwnWords;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;

/** Stands before every {@link OwnWords} method, after the question who may call it. */
@Configuration
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class AskingFirst {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor asksBeforeOwnWords(ObjectProvider<PageLock> lock) {
        MethodInterceptor asking =
                call -> {
                    if (lock.getObject().asksFirst()) {
                        throw new AskAgain();
                    }
                    return call.proceed();
                };
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(
                        AnnotationMatchingPointcut.forMethodAnnotation(OwnWords.class), asking);
        advisor.setOrder(AuthorizationInterceptorsOrder.LAST.getOrder() - 1);
        return advisor;
    }
}
