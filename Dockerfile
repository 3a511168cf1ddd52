FROM node:24-slim

ENV NODE_ENV=production
WORKDIR /app

# Prisma's client is generated after the install, so the schema comes first.
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY prisma ./prisma
RUN npm ci --omit=dev && npm cache clean --force

COPY . .
RUN install --directory --owner=node --group=node --mode=0700 data
USER node

ENV HOST=0.0.0.0 PORT=8080
EXPOSE 8080
VOLUME /app/data

HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]

# Node itself is process 1, so that SIGTERM reaches it.
CMD ["node", "-r", "./scripts/before-start.cjs", "src/main.ts"]
