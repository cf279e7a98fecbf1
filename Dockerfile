# naskah tanpa memasang apa pun selain Docker atau Podman:
#   docker build -t naskah .
#   docker run --rm -v "$PWD:/proyek" -u "$(id -u):$(id -g)" naskah build
# Dengan --build-arg OFFICE=1, LibreOffice ikut dipasang, sehingga nomor halaman daftar isi DOCX
# tepat sebelum Word membukanya (kira-kira 400 MB lebih besar).
FROM debian:12-slim AS roda
RUN apt-get update -qq \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv \
    && rm -rf /var/lib/apt/lists/*
COPY requirements.lock /sumber/
RUN python3 -m venv /opt/naskah \
    && /opt/naskah/bin/pip install -q --no-cache-dir --no-deps --require-hashes -r /sumber/requirements.lock
COPY . /sumber
RUN /opt/naskah/bin/pip install -q --no-cache-dir --no-deps --no-build-isolation /sumber

FROM debian:12-slim
ARG OFFICE=
RUN apt-get update -qq \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        python3 libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0 \
        fontconfig fonts-urw-base35 fonts-texgyre hunspell-id \
        ${OFFICE:+libreoffice-writer-nogui} \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home --uid 1000 perancang
COPY --from=roda /opt/naskah /opt/naskah
ENV PATH=/opt/naskah/bin:$PATH LANG=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
USER perancang
WORKDIR /proyek
ENTRYPOINT ["naskah"]
CMD ["--help"]
