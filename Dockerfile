# Builds c5db into an environment of its own, then copies only that.
FROM python:3.13-slim AS build
ENV PIP_CACHE_DIR=/var/cache/pip
WORKDIR /src
RUN python -m venv /opt/c5db
COPY requirements-core.lock .
RUN --mount=type=cache,target=/var/cache/pip \
    /opt/c5db/bin/pip install --require-hashes --requirement requirements-core.lock
COPY . .
RUN --mount=type=cache,target=/var/cache/pip \
    /opt/c5db/bin/pip install --no-deps . \
    && /opt/c5db/bin/python -m compileall -q /opt/c5db/lib

FROM python:3.13-slim
LABEL org.opencontainers.image.title="c5db" \
      org.opencontainers.image.description="News articles on deals in, reconciled facts out" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 10001 --create-home c5db
COPY --from=build /opt/c5db /opt/c5db
COPY seeds /seeds
ENV PATH=/opt/c5db/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
USER c5db
WORKDIR /home/c5db
ENTRYPOINT ["c5db"]
CMD ["--help"]
