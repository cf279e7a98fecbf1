"""Plots of the analysis: what they show is data here; matplotlib draws only what is not kept."""
