"""Run by Alembic with the connection of the program, inside its one transaction."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
