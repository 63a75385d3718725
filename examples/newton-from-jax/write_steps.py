"""Trains a 16-2-10 network on scikit-learn's digits; writes Hessian and gradient of its first layer.

Usage: write_steps.py FOLDER    writes FOLDER/0.npz, 1.npz, …, one every hundred steps
"""

import sys
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from sklearn.datasets import load_digits

jax.config.update("jax_enable_x64", True)
images, labels = load_digits(return_X_y=True)
pixels = images.reshape(-1, 4, 2, 4, 2).mean(axis=(2, 4)).reshape(-1, 16) / 16


def loss(first, second):
    scores = jnp.tanh(pixels @ first.reshape(16, 2)) @ second
    return -jnp.mean(jax.nn.log_softmax(scores)[jnp.arange(len(labels)), labels])


first = jnp.sin(jnp.arange(1.0, 33.0))
second = jnp.cos(jnp.arange(1.0, 21.0)).reshape(2, 10)
hessian, gradients = jax.jit(jax.hessian(loss)), jax.jit(jax.grad(loss, argnums=(0, 1)))
folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for step in range(4):
    for _ in range(100):
        slopes = gradients(first, second)
        first, second = first - 0.5 * slopes[0], second - 0.5 * slopes[1]
    gradient = gradients(first, second)[0]
    np.savez(folder / f"{step}.npz", hessian=hessian(first, second), gradient=gradient)
    print(step, float(loss(first, second)))
