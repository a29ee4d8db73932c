"""An application (permohonan): how it comes in, what moves it, what its entries mean."""
