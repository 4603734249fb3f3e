// A scripted RTCPeerConnection for the agent's tests: it has the surface that the agent reads and does what the test tells it to.
// Operations settle and events fire in tasks (setTimeout), as a browser's would. A test reaches the connections through `fakes`.
(function (root) {
  'use strict';

  const named = (name, message) => Object.assign(new Error(message || name), { name });

  class Target {
    constructor() { this.listeners = {}; }
    addEventListener(type, listener) { (this.listeners[type] = this.listeners[type] || []).push(listener); }
    fire(type, members) {
      const event = Object.assign({ type }, members);
      for (const listener of this.listeners[type] || []) listener(event);
    }
  }

  const tagged = (type, tag) => Object.defineProperty(type.prototype, Symbol.toStringTag, { get: () => tag });

  class Track extends Target {
    constructor(kind) { super(); this.kind = kind; this.readyState = 'live'; this.muted = false; }
    clone() { const copy = new Track(this.kind); root.clones.push(copy); return copy; }
    stop() { this.readyState = 'ended'; }
  }
  tagged(Track, 'CanvasCaptureMediaStreamTrack');

  class Stream extends Target {
    constructor(tracks) { super(); this.id = 'stream-id'; this.tracks = tracks || []; }
  }
  tagged(Stream, 'MediaStream');

  class Channel extends Target {
    constructor(label) {
      super();
      this.label = label;
      this.readyState = 'connecting';
      this.id = null;
      this.bufferedAmount = 0;
      this.sent = [];
    }
    send(data) {
      if (this.readyState !== 'open') throw named('InvalidStateError');
      this.sent.push(data);
    }
    open() { this.readyState = 'open'; this.fire('open'); }
  }
  tagged(Channel, 'RTCDataChannel');

  class Transport extends Target {}
  class Ice extends Transport {
    constructor() { super(); this.state = 'new'; this.gatheringState = 'new'; this.role = 'unknown'; }
  }
  tagged(Ice, 'RTCIceTransport');
  class Dtls extends Transport {
    constructor() { super(); this.state = 'new'; this.iceTransport = new Ice(); }
  }
  tagged(Dtls, 'RTCDtlsTransport');
  class Sctp extends Transport {
    constructor() { super(); this.state = 'connecting'; this.transport = new Dtls(); }
  }
  tagged(Sctp, 'RTCSctpTransport');

  class Transceiver {
    constructor(kind) {
      this.mid = null;
      this.direction = 'sendrecv';
      this.currentDirection = null;
      this.sender = new Sender();
      this.receiver = new Receiver(new Track(kind));
    }
  }
  tagged(Transceiver, 'RTCRtpTransceiver');
  class Sender { constructor() { this.track = null; this.transport = null; } }
  tagged(Sender, 'RTCRtpSender');
  class Receiver { constructor(track) { this.track = track; } }
  tagged(Receiver, 'RTCRtpReceiver');

  class Description {
    constructor(type, sdp) { this.type = type; this.sdp = sdp; }
  }
  tagged(Description, 'RTCSessionDescription');

  class Connection extends Target {
    constructor(configuration) {
      super();
      if (configuration && configuration.iceTransportPolicy === 'wrong') throw new TypeError('not an RTCIceTransportPolicy');
      Object.assign(this, {
        configuration, signalingState: 'stable', iceConnectionState: 'new', iceGatheringState: 'new', connectionState: 'new',
        currentLocalDescription: null, pendingLocalDescription: null, currentRemoteDescription: null, pendingRemoteDescription: null,
        sctp: null, list: [], candidates: [],
      });
      root.fakes.push(this);
    }
    get localDescription() { return this.pendingLocalDescription || this.currentLocalDescription; }
    get remoteDescription() { return this.pendingRemoteDescription || this.currentRemoteDescription; }
    getTransceivers() { return this.list; }

    // Settles in a task of its own, after `act` has changed what it changes.
    later(act) {
      return new Promise((resolve, reject) => setTimeout(() => {
        try { resolve(act()); } catch (error) { reject(error); }
      }, 1));
    }

    static generateCertificate(algorithm) {
      return Promise.resolve({ algorithm });
    }
    createOffer() {
      if (this.signalingState === 'closed') return Promise.reject(named('InvalidStateError'));
      return this.later(() => ({ type: 'offer', sdp: 'v=0\r\na=mid:0\r\n' }));
    }
    setLocalDescription(description) {
      return this.later(() => {
        if (description && description.type === 'answer') throw named('InvalidStateError', 'no offer to answer');
        const before = this.signalingState;
        this.pendingLocalDescription = new Description('offer', description ? description.sdp : 'v=0\r\n');
        this.signalingState = 'have-local-offer';
        if (before !== 'have-local-offer') this.fire('signalingstatechange');
      });
    }
    setRemoteDescription(description) {
      return this.later(() => {
        this.currentRemoteDescription = new Description(description.type, description.sdp);
        this.currentLocalDescription = this.pendingLocalDescription;
        this.pendingLocalDescription = null;
        this.signalingState = 'stable';
        this.fire('signalingstatechange');
      });
    }
    addIceCandidate(candidate) { this.candidates.push(candidate); return new Promise(() => {}); }
    getStats() {
      const report = new Map([['a', { type: 'transport' }], ['b', { type: 'codec' }], ['c', { type: 'codec' }]]);
      Object.defineProperty(report, Symbol.toStringTag, { value: 'RTCStatsReport' });
      return this.later(() => report);
    }
    createDataChannel(label) { return new Channel(label); }
    addTransceiver(trackOrKind) {
      const transceiver = new Transceiver(typeof trackOrKind === 'string' ? trackOrKind : trackOrKind.kind);
      if (typeof trackOrKind === 'object') transceiver.sender.track = trackOrKind;
      this.list.push(transceiver);
      return transceiver;
    }
    setConfiguration(configuration) { this.configuration = configuration; }
    close() {
      if (this.stuck) return;
      this.signalingState = 'closed';
      this.fire('signalingstatechange');
    }
  }
  tagged(Connection, 'RTCPeerConnection');
  Object.defineProperty(Connection.prototype, 'idpLoginUrl', { get: () => 'fixed' });

  root.fakes = [];
  root.clones = [];
  root.RTCPeerConnection = Connection;
  root.MediaStream = Stream;
  root.fake = { Channel, Sctp, Track, Transceiver, named };
})(globalThis);
