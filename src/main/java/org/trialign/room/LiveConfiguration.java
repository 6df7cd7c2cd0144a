package org.trialign.room;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Where live channels are opened, and how large what they carry may be. */
@Configuration
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {
    /** Of every channel; a longer message comes in parts ({@link LiveEndpoint#supportsPartialMessages}). */
    private static final int BUFFER_BYTES = 2048;

    private final LiveEndpoint endpoint;
    private final LiveHandshake handshake;

    LiveConfiguration(LiveEndpoint endpoint, LiveHandshake handshake) {
        this.endpoint = endpoint;
        this.handshake = handshake;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(endpoint, "/api/v1/workshops/*/live")
                .setHandshakeHandler(new Uncompressed())
                .addInterceptors(handshake);
    }

    /** A patch is made once for an audience; to compress it for each reader again would cost more than all the rest. */
    private static final class Uncompressed extends DefaultHandshakeHandler {
        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request, List<WebSocketExtension> wanted, List<WebSocketExtension> supported) {
            return List.of();
        }
    }

    @Bean
    ServletServerContainerFactoryBean webSocketLimits() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(BUFFER_BYTES);
        container.setMaxBinaryMessageBufferSize(BUFFER_BYTES);
        return container;
    }
}
