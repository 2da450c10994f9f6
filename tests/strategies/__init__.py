"""The strategies that users test with: valid, narrow, small, and able to reach what matters."""
