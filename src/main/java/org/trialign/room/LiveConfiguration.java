package org.trialign.room;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

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
        registry.addHandler(endpoint, "/api/v1/workshops/*/live").addInterceptors(handshake);
    }

    @Bean
    ServletServerContainerFactoryBean webSocketLimits() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(BUFFER_BYTES);
        container.setMaxBinaryMessageBufferSize(BUFFER_BYTES);
        return container;
    }
}
