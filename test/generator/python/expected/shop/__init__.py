"""Types of services that TypeScript describes, for callers with nameko.

orders_v2: the service orders.v2
"""
