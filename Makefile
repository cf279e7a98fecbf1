all: ; @echo placeholder
