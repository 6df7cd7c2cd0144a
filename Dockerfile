# Builds the jar with its own JDK, Maven and Node, then runs it on a JRE as a user without rights.
FROM maven:3-eclipse-temurin-25 AS build
RUN apt-get update && apt-get install -y --no-install-recommends npm && rm -rf /var/lib/apt/lists/*
WORKDIR /trialign
COPY . .
RUN bash -c 'source script/lib.sh && find_java && build_jar'

FROM eclipse-temurin:25-jre
RUN useradd --system --home-dir /data trialign && mkdir /data && chown trialign /data
USER trialign
ENV HOST=0.0.0.0 PORT=8080 TRIALIGN_DATA=/data
VOLUME /data
EXPOSE 8080
COPY --from=build /trialign/target/trialign.jar /trialign.jar
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-Xms512m", "-jar", "/trialign.jar"]
