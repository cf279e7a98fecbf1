"""What the region's units are and should be: scores, placement, workload, evaluation, options."""
