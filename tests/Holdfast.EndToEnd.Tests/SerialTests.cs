using Xunit.Sdk;
using Xunit.v3;

// Each test stops or kills real components and measures seconds: two at a time would measure each other.
[assembly: Parallelization(Mode = ParallelMode.None)]
