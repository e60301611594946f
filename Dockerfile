FROM node:24-slim
WORKDIR /onsale
COPY . .
RUN npm ci --include=dev && npx turbo run build && mkdir -p .onsale && chown -R node:node /onsale
USER node
ENV ONSALE_HOST=0.0.0.0
EXPOSE 4400 4401 4402 4406
CMD ["node", "scripts/run.mjs", "apps/cli/src/main.ts", "demo"]
