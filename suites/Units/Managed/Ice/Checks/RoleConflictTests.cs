using Conformance.WebRtc.Ice;

namespace Conformance.Units.Managed.Ice.Checks;

public sealed class RoleConflictTests
{
    [TestCase(true, 5ul, 4ul, null, ExpectedResult = "Refuse", TestName = "controlling with the larger tie-breaker->controlling")]
    [TestCase(true, 5ul, 5ul, null, ExpectedResult = "Refuse", TestName = "controlling with the same tie-breaker->controlling")]
    [TestCase(true, 5ul, 6ul, null, ExpectedResult = "Switch", TestName = "controlling with the smaller tie-breaker->controlled")]
    [TestCase(false, 5ul, null, 4ul, ExpectedResult = "Switch", TestName = "controlled with the larger tie-breaker->controlling")]
    [TestCase(false, 5ul, null, 5ul, ExpectedResult = "Switch", TestName = "controlled with the same tie-breaker->controlling")]
    [TestCase(false, 5ul, null, 6ul, ExpectedResult = "Refuse", TestName = "controlled with the smaller tie-breaker->controlled")]
    [TestCase(true, 5ul, null, 9ul, ExpectedResult = "Keep", TestName = "controlling and a controlled peer->controlling")]
    [TestCase(false, 5ul, 9ul, null, ExpectedResult = "Keep", TestName = "controlled and a controlling peer->controlled")]
    [TestCase(true, 5ul, null, null, ExpectedResult = "Keep", TestName = "a peer that says no role->same")]
    public string Check_SettlesTheRoles(bool isControlling, ulong tieBreaker, ulong? controlling, ulong? controlled) =>
        RoleConflict.Decide(isControlling, tieBreaker, controlling, controlled).ToString();
}
