# Built from the root of the repository, after Maven has made the executable jars (deploy/README.md).
ARG BASE=eclipse-temurin:25-jre

FROM ${BASE} AS layers
WORKDIR /layers
COPY deploy/identity/target/*-exec.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination out

FROM ${BASE}
RUN mkdir -p /app /var/lib/order-ledger/data && chown -R 10001:10001 /var/lib/order-ledger
COPY deploy/docker/health /app/
COPY --from=layers /layers/out/dependencies/ /app/
COPY --from=layers /layers/out/snapshot-dependencies/ /app/
COPY --from=layers /layers/out/application/ /app/
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
# Its back ends are away here: the service starts all the same, and tries to reach them for as long as it is left.
RUN --mount=type=bind,source=deploy/aot-cache,target=/aot-cache \
    cd "$(mktemp -d)" && AOT_TRAIN_SECONDS=8 bash /aot-cache /app/app.jar /app 8084/liveness
USER 10001:10001
WORKDIR /var/lib/order-ledger
VOLUME /var/lib/order-ledger/data
EXPOSE 8084
HEALTHCHECK --interval=5s --timeout=4s --start-period=90s --retries=6 CMD ["/app/health", "8084"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/app.aot", "-jar", "/app/app.jar"]
